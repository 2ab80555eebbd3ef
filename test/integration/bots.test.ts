import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../client/bot/Report.ts';
import { parseLink } from '#net/parseLink.ts';
import { startServer } from '#server/startServer.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { testConfig } from '../support/testConfig.ts';

const SECONDS = 3;

test('bots play to the end, and their report says what they measured', async () => {
  await using server = await startServer(testConfig());
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bots-'));
  try {
    const argv = ['--url', server.url, '--count', '4', '--seconds', String(SECONDS), '--seed', '7', '--link', 'fibre', '--report', folder];
    const child = spawn(process.execPath, ['client/bot/main.ts', ...argv], { stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number | null];
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    judge(report);
    // On a machine too busy to keep the bots' own beat the run says that, and nothing else.
    const faults = report.errors.filter((error) => !error.startsWith('the bots’ own event loop'));
    assert.deepEqual(faults, []);
    assert.equal(code, report.self.ok ? 0 : 1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function judge({
  config,
  link,
  rttMs,
  inputToAckMs,
  patchGapMs,
  interpolationDelayMs,
  interpolationUnderruns,
  corrections,
  bytesPerSecondPerBot,
  hits,
  server,
  self,
}: Report): void {
  assert.deepEqual([config.count, config.seconds, config.seed], [4, SECONDS, 7]);
  const { name, ...numbers } = parseLink('fibre');
  assert.deepEqual(link, { profile: name, numbers, seed: 7 });
  assert.ok(rttMs.p50 >= 2 * (numbers.down.delayMs - numbers.down.jitterMs), 'pings cross the emulated link twice');
  assert.ok(interpolationUnderruns >= 0);
  for (const times of [rttMs, inputToAckMs, patchGapMs, interpolationDelayMs]) {
    assert.ok(times.count > 0 && times.p50 > 0 && times.p50 <= times.p95 && times.p95 <= times.p99 && times.p99 <= times.max);
  }
  assert.ok(inputToAckMs.count > 4 * SECONDS * TICK_RATE_HZ * 0.5, 'an ack for the inputs of four bots');
  assert.deepEqual(corrections, { count: 0, px: { p50: 0, p95: 0, p99: 0, max: 0 } });
  assert.ok(bytesPerSecondPerBot.down > 0 && bytesPerSecondPerBot.up > 0);
  assert.ok(hits.confirmed <= hits.fired);
  assert.ok(server.tickMs !== null && server.tickMs.p50 <= server.tickMs.max && server.tickRateHz > 0);
  assert.ok(server.lateTicks !== null && server.droppedTicks !== null);
  assert.ok(self.loopLagMs.p99 <= self.loopLagMs.max);
}
