import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StallRecovery } from './StallRecovery.ts';

const WANTED_MS = 50;

/** Patches and views every 20 ms up to 1000, then a stall up to 1400, then patches and views again with these delays, the last one for good. */
function recoveries(delays: readonly number[], underrunMs?: number): number[] {
  const found: number[] = [];
  const recovery = new StallRecovery((ms) => found.push(ms));
  for (let nowMs = 0; nowMs < 4000; nowMs += 20) {
    const isStalled = nowMs > 1000 && nowMs < 1400;
    if (!isStalled) recovery.patch(nowMs);
    if (nowMs === underrunMs) recovery.underrun();
    const delay = nowMs < 1400 ? WANTED_MS : (delays[(nowMs - 1400) / 20] ?? delays.at(-1)!);
    recovery.view(delay, WANTED_MS, nowMs);
  }
  return found;
}

test('a stall is over for the eye with the first view no further in the past than it should be', () => {
  assert.deepEqual(recoveries([300, 200, 100, 75]), [60]);
  assert.deepEqual(recoveries([60]), [0]);
});

test('what does not last is no recovery', () => {
  assert.deepEqual(recoveries([300, 60, 60, 80, 70]), [80]);
  assert.deepEqual(recoveries([300, 60], 1600), [200]);
});

test('without a stall there is nothing to recover from, and a delay that stays too long is none', () => {
  const found: number[] = [];
  const recovery = new StallRecovery((ms) => found.push(ms));
  for (let nowMs = 0; nowMs < 4000; nowMs += 240) {
    recovery.patch(nowMs);
    recovery.view(nowMs % 480, WANTED_MS, nowMs);
  }
  assert.deepEqual(found, []);
  assert.deepEqual(recoveries([300, 80]), []);
});
