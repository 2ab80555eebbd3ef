import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MAX_GUESS_TICKS, RenderClock } from './RenderClock.ts';

/** A link on which every patch is there at once, two frames a tick. */
function run(clock: RenderClock, fromTick: number, ticks: number, wantedMs: number, tickOffset = 0): number[] {
  return Array.from({ length: 2 * ticks }, (_, n) => {
    const tick = fromTick + n / 2;
    const serverTick = tick + tickOffset;
    return clock.tickAt({ nowMs: tick * TICK_MS, serverTick, newestTick: Math.floor(serverTick), wantedMs, isCatchingUp: false });
  });
}

test('[TM4] a longer delay is reached within a second at no less than half the pace, a shorter one at 5 % more', () => {
  const clock = new RenderClock();
  run(clock, 0, 60, 50);
  const longer = run(clock, 60, 60, 200);
  for (const [n, tick] of longer.slice(1).entries()) assert.ok(tick - longer[n]! >= 0.25 - 1e-9);
  assert.ok(Math.abs(119.5 - longer.at(-1)! - 200 / TICK_MS) < 0.5);
  const shorter = run(clock, 120, 60, 50);
  for (const [n, tick] of shorter.slice(1).entries()) assert.ok(Math.abs(tick - shorter[n]! - 0.525) < 1e-9);
});

test('[TM2] with nothing new to show it waits, and goes on from there', () => {
  const clock = new RenderClock();
  run(clock, 0, 60, 50);
  const lost = { newestTick: 60, wantedMs: 50, isCatchingUp: false };
  assert.equal(clock.tickAt({ ...lost, nowMs: 75 * TICK_MS, serverTick: 75 }), 60 + MAX_GUESS_TICKS);
  assert.equal(clock.tickAt({ ...lost, nowMs: 90 * TICK_MS, serverTick: 90 }), 60 + MAX_GUESS_TICKS);
  const [, next] = run(clock, 90, 1, 50);
  assert.ok(next! > 65 && next! < 66);
});

test('what cannot be made up for in seconds is jumped: another match, and the end of a long silence', () => {
  const clock = new RenderClock();
  run(clock, 0, 60, 50);
  assert.ok(Math.abs(run(clock, 60, 1, 50, 10 * TICK_RATE_HZ)[0]! - (660 - 3)) < 1e-9);
  assert.ok(Math.abs(run(clock, 61, 1, 50, 0)[0]! - (61 - 3)) < 1e-9);
});
