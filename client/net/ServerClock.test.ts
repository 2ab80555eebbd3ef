import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { ServerClock } from './ServerClock.ts';

/** Patches every two ticks, each late by `lateMs`, and the clock read every 5 ms. */
function listen(clock: ServerClock, fromMs: number, toMs: number, lateMs: (ms: number) => number, rate = 1): number[] {
  const arrivals: { tick: number; ms: number }[] = [];
  for (let tick = 2 * Math.ceil(fromMs / TICK_MS / 2); tick * TICK_MS < toMs; tick += 2) {
    arrivals.push({ tick, ms: (tick * TICK_MS) / rate + lateMs(tick * TICK_MS) });
  }
  const readings: number[] = [];
  for (let ms = fromMs; ms < toMs; ms += 5) {
    for (let next = arrivals[0]; next !== undefined && next.ms <= ms; next = arrivals[0]) {
      clock.onPatch(next.tick, next.ms);
      arrivals.shift();
    }
    readings.push(clock.tickAt(ms) - (ms * rate) / TICK_MS);
  }
  return readings;
}

test('late patches do not make the clock late', () => {
  const rng = createRng(3);
  const readings = listen(new ServerClock(), 0, 8000, () => 20 + nextFloat(rng) * 60);
  for (const error of readings.slice(-400)) assert.ok(Math.abs(error * TICK_MS + 20) < 8, `${error * TICK_MS} ms off`);
});

test('the first patch was old when it was read: with the next ones the clock is right at once', () => {
  const clock = new ServerClock();
  clock.onPatch(100, 120 * TICK_MS);
  clock.tickAt(120 * TICK_MS);
  clock.onPatch(122, 123 * TICK_MS);
  assert.ok(Math.abs(clock.tickAt(124 * TICK_MS) - 123) < 1e-6);
});

test('the clock never goes back while the link gets slower, and follows it', () => {
  const clock = new ServerClock();
  let last = -Infinity;
  const readings = listen(clock, 0, 12_000, (ms) => (ms < 4000 ? 20 : 90)).map((error, n) => error + (n * 5) / TICK_MS);
  for (const tick of readings.slice(20)) {
    assert.ok(tick >= last);
    last = tick;
  }
  assert.ok(Math.abs((last - 11_995 / TICK_MS) * TICK_MS + 90) < 5);
});

test('the clock follows a server whose clock drifts', () => {
  const readings = listen(new ServerClock(), 0, 30_000, () => 10, 1.0005);
  for (const error of readings.slice(-200)) assert.ok(Math.abs(error * TICK_MS + 10) < 3);
});

test('what was known of the link before a silence does not count after it', () => {
  const clock = new ServerClock();
  listen(clock, 0, 4000, () => 20);
  const error = listen(clock, 20_000, 22_500, () => 120).at(-1)!;
  assert.ok(Math.abs(error * TICK_MS + 120) < 5, `${error * TICK_MS} ms off`);
});

test('the clock jumps when the match it follows is another one', () => {
  const clock = new ServerClock();
  clock.onPatch(100_000, 0);
  clock.tickAt(0);
  clock.onPatch(60, 5000);
  clock.onPatch(180, 7000);
  clock.onPatch(300, 9000);
  assert.ok(Math.abs(clock.tickAt(9000) - 300) < 1);
});
