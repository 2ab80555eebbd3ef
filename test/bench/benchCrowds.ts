import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PATCH_RATE_HZ, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { Report } from '../../client/bot/report/Report.ts';
import type { BareOrder, CrowdFigures, ServerFigures } from './CrowdOrder.ts';
import type { BenchOptions, Figure } from './Figure.ts';
import { PinnedProcess } from './PinnedProcess.ts';

const SERVER_CORE = 0;
const CROWD_CORE = 1;
const CROWDS = { quick: [16], full: [16, 64, 100, 128] };
const SECONDS = { quick: 5, full: 12 };
const WARM_UP_S = 3;
/** A process later than one patch at p99 has too much to do. */
const MAX_LOOP_LAG_MS = 1000 / DEFAULT_PATCH_RATE_HZ;

type Order = { count: number; seconds: number; seed: number };
type Outcome = { crowd: CrowdFigures; server: ServerFigures };

/**
 * What one process can play: whole bots beside the framework's own client, and what they cost the server, each in a process on a core of its own.
 * CPU time is told, to which other programs add only what they drive out of caches. Of a core that is full it is no more than a share.
 */
export async function benchCrowds({ seed, isQuick }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const seconds = isQuick ? SECONDS.quick : SECONDS.full;
  for (const count of isQuick ? CROWDS.quick : CROWDS.full) {
    const order = { count, seconds, seed };
    const bots = await beside(seconds, (url) => playBots(url, order));
    const bare = await beside(seconds, (url) => playBare({ url, count, seconds, isMute: false }));
    const mute = await beside(seconds, (url) => playBare({ url, count, seconds, isMute: true }));
    figures.push(...tell(count, bots, bare, mute));
  }
  return figures;
}

/** Beside a server that is new, so that no crowd inherits the rooms of another. */
async function beside(seconds: number, play: (url: string) => Promise<CrowdFigures>): Promise<Outcome> {
  await using server = new PinnedProcess(SERVER_CORE, 'test/bench/serverProcess.ts');
  const crowd = await play(await server.hears<string>());
  server.tell(seconds);
  return { crowd, server: await server.hears<ServerFigures>() };
}

async function playBare(order: BareOrder): Promise<CrowdFigures> {
  await using bare = new PinnedProcess(CROWD_CORE, 'test/bench/bareProcess.ts', [JSON.stringify(order)]);
  return await bare.hears<CrowdFigures>();
}

/** By their own program, as anybody runs them. */
async function playBots(url: string, { count, seconds, seed }: Order): Promise<CrowdFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bench-'));
  try {
    const flags = { url, count, seconds, seed, warmup: WARM_UP_S, report: folder };
    const argv = ['--quiet', ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)])];
    await using bots = new PinnedProcess(CROWD_CORE, 'client/bot/main.ts', argv);
    await bots.ends();
    const { self, framesPerSecondPerBot } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    const { cpuMsPerBotSecond, loopLagMs } = self.processes[0]!;
    const { down, up } = framesPerSecondPerBot;
    return { cpuMs: cpuMsPerBotSecond, loopLagMs: loopLagMs.p99, framesDown: down, framesUp: up };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(count: number, bots: Outcome, bare: Outcome, mute: Outcome): Figure[] {
  const one = (id: string, what: string, unit: string, value: number): Figure => ({
    id: `crowd/${count}/${id}`,
    what: `${count} ${what}`,
    unit,
    value,
  });
  const ofCrowd = (id: string, who: string, { crowd }: Outcome): Figure[] => {
    if (crowd.loopLagMs > MAX_LOOP_LAG_MS)
      console.error(
        `${count} ${who} ran ${crowd.loopLagMs.toFixed(0)} ms late (p99) with ${((crowd.cpuMs * count) / 10).toFixed(0)} % of a core: late inputs are made up for, views are not, so one costs more than its figure`,
      );
    return [
      one(id, `${who}, a second of each`, 'ms CPU', crowd.cpuMs),
      one(`${id}/lag`, `${who}, loop lag p99`, 'ms', crowd.loopLagMs),
      one(`${id}/down`, `${who}, frames to each`, '1/s', crowd.framesDown),
      one(`${id}/up`, `${who}, frames from each`, '1/s', crowd.framesUp),
    ];
  };
  const { tickMs, patchMs, cpuShare } = bots.server;
  return [
    ...ofCrowd('bots', 'bots', bots),
    ...ofCrowd('bare', 'bare clients', bare),
    one('bots-to-bare', 'bots, of what a bare client costs', 'times', bots.crowd.cpuMs / bare.crowd.cpuMs),
    one('patch', 'bare clients, a patch decoded', 'µs CPU', (mute.crowd.cpuMs * 1000) / mute.crowd.framesDown),
    one('input', 'bare clients, an input sent', 'µs CPU', ((bare.crowd.cpuMs - mute.crowd.cpuMs) * 1000) / TICK_RATE_HZ),
    one('server/cpu', 'bots, their server', '% CPU', cpuShare * 100),
    one('server/tick/p50', 'bots, a tick of a room, p50', 'ms', tickMs.p50),
    one('server/tick/p99', 'bots, a tick of a room, p99', 'ms', tickMs.p99),
    one('server/patch/p50', 'bots, a patch of a room sent, p50', 'ms', patchMs.p50),
    one('server/patch/p99', 'bots, a patch of a room sent, p99', 'ms', patchMs.p99),
  ];
}
