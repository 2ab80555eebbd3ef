import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { DASH_SPEED_PX_PER_S } from '#shared/tuning.ts';
import { DrawnJumps } from './DrawnJumps.ts';

const LIFE = { spawnTick: 100, isAlive: true };
const FRAME_PX = (DASH_SPEED_PX_PER_S * TICK_MS) / 1000;

/** Frames of a tick each, at these places along a line. */
function frames(places: readonly number[], jumps = new DrawnJumps()): DrawnJumps {
  places.forEach((x, n) => jumps.see({ ...LIFE, x, y: 0 }, n * TICK_MS));
  return jumps;
}

test('a dash is no jump, nor is one drawn with a correction of its own size', () => {
  const jumps = frames([0, FRAME_PX, 2 * FRAME_PX, 3.9 * FRAME_PX]);
  assert.deepEqual([jumps.count, jumps.maxPx], [0, 0]);
});

test('a frame that moves the body further than twice a dash is a jump, counted with its px', () => {
  const jumps = frames([0, 1, 1 + 3 * FRAME_PX, 1, 2]);
  assert.equal(jumps.count, 2);
  assert.ok(Math.abs(jumps.maxPx - 3 * FRAME_PX) < 1e-9);
});

test('in a frame that took long a body may move far', () => {
  const jumps = new DrawnJumps();
  jumps.see({ ...LIFE, x: 0, y: 0 }, 0);
  jumps.see({ ...LIFE, x: 8 * FRAME_PX, y: 0 }, 5 * TICK_MS);
  assert.equal(jumps.count, 0);
});

test('a death, a new life and a body that was not there are no jumps', () => {
  const jumps = frames([0]);
  jumps.see({ ...LIFE, isAlive: false, x: 0, y: 900 }, TICK_MS);
  jumps.see({ spawnTick: 300, isAlive: true, x: 900, y: 900 }, 2 * TICK_MS);
  jumps.see(null, 3 * TICK_MS);
  jumps.see({ spawnTick: 300, isAlive: true, x: 0, y: 0 }, 4 * TICK_MS);
  assert.equal(jumps.count, 0);
});
