import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { Report, ScreenFigures } from '../../client/bot/report/Report.ts';
import { errorsOfBots } from '#bot/report/errorsOfBots.ts';
import { parseLink } from '#net/parseLink.ts';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer } from '#server/startServer.ts';
import { DEFAULT_PATCH_RATE_HZ, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { beginPlay } from '../support/beginPlay.ts';
import { CuttableProxy } from '../support/CuttableProxy.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const SECONDS = 3;
/** Time to lose a link and find it again, also where everything takes long, s. */
const CUT_SECONDS = 8;
/** Inputs of one bot that may be on their way when what is measured begins or ends. */
const ON_THE_WAY = 30;

/** Runs bots to their end. On a machine too busy to keep the bots' own beat the run says that, and nothing else. */
async function runBots(...argv: string[]): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bots-'));
  try {
    const child = spawn(process.execPath, ['client/bot/main.ts', ...argv, '--report', folder], { stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number | null];
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    assert.deepEqual(errorsOfBots(report), []);
    assert.equal(code, report.self.ok ? 0 : 3);
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('bots play to the end, and their report says what they measured', async () => {
  await using server = await startServer(testConfig());
  // Under way before they come: a beginning sweeps shots away that others have yet to see.
  await using host = await SessionPlayer.join(server.url, { seat: { spectate: true } });
  await beginPlay();
  const room = host.session.roomId;
  judge(await runBots(...`--url ${server.url} --room=${room} --count 4 --warmup 1 --seconds ${SECONDS} --seed 7 --link fibre`.split(' ')));
});

test('more workers than bots are a process for each bot', async () => {
  await using server = await startServer(testConfig());
  const { bots, self } = await runBots(...`--url ${server.url} --count 2 --workers 3 --warmup 0 --seconds 1`.split(' '));
  assert.deepEqual([bots.length, self.processes.map((one) => one.bots)], [2, [1, 1]]);
});

test('bots that are to measure another patch rate than the server has say what to do, and exit 2', async () => {
  await using server = await startServer(testConfig({ PATCH_RATE_HZ: '20' }));
  const child = spawn(process.execPath, ['client/bot/main.ts', '--url', server.url, '--count', '2', '--patch-rate-check', '60'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [words] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.equal(child.exitCode, 2);
  assert.match(words, /^--patch-rate-check 60 is not this server’s rate, which is 20: start it with PATCH_RATE_HZ=60\n$/);
});

test('a bot whose link breaks plays on, and the report says how soon', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  // All counts from the join on: from outside nobody can tell when a warm-up is over.
  const run = runBots(...`--url ${link.url} --scenario join-storm --count 1 --rooms 1 --seconds ${CUT_SECONDS}`.split(' '));
  await until('the bot to run', isSomebodyRunning, 30_000);
  link.cut();
  const { reconnects } = await run;
  assert.deepEqual([reconnects.count, reconnects.resumeMs.count], [1, 1]);
  assert.ok(reconnects.resumeMs.max > 0 && reconnects.resumeMs.max < CUT_SECONDS * 1000);
});

async function isSomebodyRunning(): Promise<boolean> {
  const rooms = (await matchMaker.query({})).map(({ roomId }) => matchMaker.getLocalRoomById(roomId) as ArenaRoom);
  return rooms.some(({ match }) => match.world.players.some(({ body }) => body.vx !== 0 || body.vy !== 0));
}

function judge({
  config,
  link,
  rttMs,
  inputs,
  inputToAckMs,
  inputBufferTicks,
  patchGapMs,
  interpolationDelayMs,
  interpolationUnderruns,
  corrections,
  actionToOtherScreenMs: { oneWayFrom, ...otherScreen },
  reconnects,
  drawnJumps,
  bytesPerSecondPerBot,
  hits,
  server,
  self,
}: Report): void {
  assert.deepEqual([config.count, config.seconds, config.seed, config.patchRateHz], [4, SECONDS, 7, DEFAULT_PATCH_RATE_HZ]);
  const { name, ...numbers } = parseLink('fibre');
  assert.deepEqual(link, { profile: name, numbers, seed: 7 });
  assert.ok(rttMs.p50 >= 2 * (numbers.down.delayMs - numbers.down.jitterMs), 'pings cross the emulated link twice');
  assert.ok(interpolationUnderruns >= 0);
  for (const times of [rttMs, inputToAckMs, patchGapMs, interpolationDelayMs]) {
    assert.ok(times.count > 0 && times.p50 > 0 && times.p50 <= times.p95 && times.p95 <= times.p99 && times.p99 <= times.max);
  }
  assert.ok(Math.abs(inputBufferTicks.count - patchGapMs.count) <= 4 && inputBufferTicks.p50 < 6, 'each patch says how many inputs wait');
  assert.ok(Math.abs(inputToAckMs.count - inputs.sent) <= 4 * ON_THE_WAY, `${inputToAckMs.count} acks for ${inputs.sent} inputs`);
  if (self.ok) assert.ok(inputToAckMs.count > 4 * SECONDS * TICK_RATE_HZ * 0.5, 'an ack for the inputs of four bots');
  assert.deepEqual(corrections, { count: 0, px: { min: 0, mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, p999: 0, max: 0 } });
  assert.ok(bytesPerSecondPerBot.down > 0 && bytesPerSecondPerBot.up > 0);
  assert.ok(hits.confirmed <= hits.fired && hits.judged >= 0 && (hits.agreement === null) === (hits.judged === 0));
  judgeOtherScreen(otherScreen, hits.fired, 2 * numbers.up.delayMs);
  assert.equal(oneWayFrom, 'link');
  assert.deepEqual([reconnects.count, reconnects.resumeMs.count], [0, 0]);
  assert.deepEqual(drawnJumps, { count: 0, maxPx: 0 });
  assert.ok(server.tickMs !== null && server.tickMs.p50 <= server.tickMs.max && server.tickRateHz > 0);
  assert.ok(server.lateTicks !== null && server.droppedTicks !== null);
  assert.ok(self.loopLagMs.p99 <= self.loopLagMs.max);
}

/** Four bots in one room: nearly every shot is seen by the three others. */
function judgeOtherScreen(screen: ScreenFigures, fired: number, linkMs: number): void {
  assert.ok(screen.total.count > 2 * fired && screen.total.count <= 3 * fired, `${screen.total.count} views of ${fired} shots`);
  assert.deepEqual([screen.oneWay.p50, screen.oneWay.max], [linkMs, linkMs]);
  const toldWithinMs = 0.0005 * (screen.total.p50 + screen.minusOneWay.p50); // what the two histograms answer for
  assert.ok(Math.abs(screen.minusOneWay.p50 + linkMs - screen.total.p50) < toldWithinMs + 0.01);
  assert.ok(screen.sendWait.p50 >= 0 && screen.interpolation.p50 > 0 && screen.total.p50 > linkMs);
  const waitTicks = screen.patchWait.p50 / TICK_MS;
  assert.ok(Math.abs(waitTicks - Math.round(waitTicks)) < 1e-3, 'a shot waits for its patch in whole ticks');
}
