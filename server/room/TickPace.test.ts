import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { Pace } from '#shared/match/Pace.ts';
import { TickPace } from './TickPace.ts';

/** Ticks `periodMs` apart for a little more than `seconds`; `costMs` says what tick n took. */
function run(periodMs: number, seconds: number, costMs: (n: number) => number): Pace[] {
  const pace = new TickPace();
  const paces: Pace[] = [];
  for (let n = 0; n * periodMs < (seconds + 0.1) * 1000; n++) {
    const second = pace.tick(n * periodMs, costMs(n));
    if (second !== null) paces.push(second);
  }
  return paces;
}

test('[ST6] each second is told once, with its rate', () => {
  const paces = run(TICK_MS, 5, () => 0.5);
  assert.equal(paces.length, 5);
  for (const { tickMs, rateHz } of paces) {
    assert.equal(tickMs, 0.5);
    assert.ok(Math.abs(rateHz - TICK_RATE_HZ) < 0.01, `${rateHz} Hz`);
  }
});

test('ticks that come too seldom show as their rate', () => {
  for (const { rateHz } of run(25, 4, () => 24)) assert.ok(Math.abs(rateHz - 40) < 0.01, `${rateHz} Hz`);
});

test('one long tick is not averaged away, and is forgotten with its second', () => {
  const costs = run(TICK_MS, 3, (n) => (n === 90 ? 12 : 0.5)).map(({ tickMs }) => tickMs);
  assert.deepEqual(costs, [0.5, 12, 0.5]);
});

test('the latest start of a second is told with it', () => {
  const pace = new TickPace();
  pace.tick(0, 1);
  pace.wake(3);
  pace.wake(80);
  assert.equal(pace.tick(1000, 1)?.lateMs, 80);
  assert.equal(pace.tick(2000, 1)?.lateMs, 0);
});
