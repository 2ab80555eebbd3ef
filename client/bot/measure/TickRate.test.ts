import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TickRate } from './TickRate.ts';

test('twenty seconds of patches with 10 ms of jitter tell the tick rate to a hundredth of a percent', () => {
  const rng = createRng(2);
  const rate = new TickRate();
  for (let tick = 5000; tick < 6200; tick += 2) rate.add(tick, 1e6 + (tick * 1000) / 60.03 + nextFloat(rng) * 10);
  assert.ok(Math.abs(rate.hz / 60.03 - 1) < 1e-4, `${rate.hz} Hz`);
});

test('a server that dropped ticks ran slower', () => {
  const rate = new TickRate();
  for (let tick = 0; tick < 1200; tick += 2) rate.add(tick, (tick * 1000) / 60 + (tick < 600 ? 0 : 200));
  assert.ok(rate.hz < 59.5);
});

test('before there are two patches there is no rate', () => {
  const rate = new TickRate();
  assert.equal(rate.hz, 0);
  rate.add(1, 1);
  assert.equal(rate.hz, 0);
});
