import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { Measurements } from '#bot/measure/Measurements.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { launchChromium } from '../support/launchChromium.ts';
import { testConfig } from '../support/testConfig.ts';
import { parseProbeFlags, type ProbeFlags } from '../tools/probe/flags.ts';
import { makeProbeReport } from '../tools/probe/makeProbeReport.ts';
import type { ProbeReport } from '../tools/probe/ProbeReport.ts';
import { runProbe, WATCHING } from '../tools/probe/runProbe.ts';

const ONE_WAY_MS = 200;
const LINK = `delay=${ONE_WAY_MS}`;
const ROUND_TRIP_MS = 2 * ONE_WAY_MS;

let server: RunningServer;
let browser: Browser;
before(async () => {
  server = await startServer(testConfig({ BOTS: '0' }));
  browser = await launchChromium('canvas');
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function probe(...argv: string[]): Promise<ProbeReport> {
  const flags = parseProbeFlags(['--url', server.url, '--seconds', '6', '--seed', '7', ...argv]) as ProbeFlags;
  const figures = await runProbe(browser, flags);
  assert.deepEqual(figures.problems, []);
  const report = makeProbeReport(flags, figures);
  for (const key of ['inputToPixelMs', 'actionToOtherPageMs', 'frameMs', 'rttMs'] as const) assert.ok(report[key].count > 0, `no ${key}`);
  return report;
}

// Of each figure the least: a busy machine adds to all the others, and nothing takes away from it.
test('a step is drawn frames later, whatever the link: only without prediction the round trip is in it; a shot is always both ways late', async () => {
  const near = await probe();
  const far = await probe('--link', LINK);
  const unpredicted = await probe('--link', LINK, '--predict', 'off');
  const least = ({ inputToPixelMs: { min } }: ProbeReport): number => min;
  assert.ok(least(near) >= 0 && least(near) < ONE_WAY_MS, `near: ${least(near)} ms`);
  assert.ok(least(far) >= 0 && least(far) < ONE_WAY_MS, `far: ${least(far)} ms`);
  const unseenMs = least(unpredicted);
  assert.ok(unseenMs >= ROUND_TRIP_MS && unseenMs < 2 * ROUND_TRIP_MS, `unpredicted: ${unseenMs} ms`);
  assert.ok(far.rttMs.min >= ROUND_TRIP_MS && near.rttMs.min < ROUND_TRIP_MS);

  const shots = [near, far].map(({ actionToOtherPageMs: { min } }) => min) as [number, number];
  const [isNear, isFar] = [shots[0] > 0 && shots[0] < ROUND_TRIP_MS, shots[1] >= ROUND_TRIP_MS && shots[1] < 3 * ROUND_TRIP_MS];
  assert.ok(isNear && isFar, `a shot: ${shots.join(' and ')} ms`);
  const kept = Measurements.from(near.data).total(WATCHING);
  assert.equal(kept.histogram('actionToOtherPageMs').count, near.actionToOtherPageMs.count);

  const { before: clocks } = near.clocks;
  assert.ok(Math.abs(clocks.offsetMs) < shots[0] / 2, `the clocks differ by ${clocks.offsetMs} ms`);
});
