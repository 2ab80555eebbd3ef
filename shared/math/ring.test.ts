import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_HALF, COARSE_AIM_HALF, MOVE_HALF, ringStep, ringVector } from './ring.ts';

const HALVES = [MOVE_HALF, COARSE_AIM_HALF, AIM_HALF];
const vectorAt = (step: number, half: number) => ringVector(step, half, { x: 0, y: 0 });

test('every step is an integer vector on the border of the square, and finds back to itself', () => {
  for (const half of HALVES) {
    for (let step = 0; step < 8 * half; step++) {
      const { x, y } = vectorAt(step, half);
      assert.ok(Number.isInteger(x) && Number.isInteger(y));
      assert.equal(Math.max(Math.abs(x), Math.abs(y)), half);
      assert.equal(ringStep(x, y, half), step);
    }
  }
});

test('a ring runs from right over down to left and up, as the screen does', () => {
  const half = AIM_HALF;
  assert.deepEqual(vectorAt(0, half), { x: half, y: 0 });
  assert.deepEqual(vectorAt(half, half), { x: half, y: half });
  assert.deepEqual(vectorAt(2 * half, half), { x: 0, y: half });
  assert.deepEqual(vectorAt(4 * half, half), { x: -half, y: 0 });
  assert.deepEqual(vectorAt(6 * half, half), { x: 0, y: -half });
});

test('a direction of any length comes back within half a step', () => {
  for (let degree = 0; degree < 360; degree++) {
    const x = Math.cos((degree * Math.PI) / 180) * 1234.5;
    const y = Math.sin((degree * Math.PI) / 180) * 1234.5;
    const vector = vectorAt(ringStep(x, y, AIM_HALF), AIM_HALF);
    const sine = (x * vector.y - y * vector.x) / (1234.5 * Math.hypot(vector.x, vector.y));
    assert.ok(Math.abs(sine) <= 0.5 / AIM_HALF, `${degree} degrees are off by ${sine}`);
    assert.ok(x * vector.x + y * vector.y > 0);
  }
});

test('nothing to point at is step 0', () => {
  assert.equal(ringStep(0, 0, AIM_HALF), 0);
});
