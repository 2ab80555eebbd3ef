import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflectionOf, stickDeflection } from './stickDeflection.ts';

const RADIUS_PX = 56;
const pull = (dx: number, dy: number) => stickDeflection(dx, dy, RADIUS_PX, { x: 0, y: 0 });

test('a stick pulled half its radius is deflected by a half', () => {
  assert.deepEqual(pull(0, -RADIUS_PX / 2), { x: 0, y: -0.5 });
});

test('a stick pulled beyond its rim keeps its direction and stops at one', () => {
  const { x, y } = pull(-300, 400);
  assert.ok(Math.abs(x + 0.6) < 1e-9 && Math.abs(y - 0.8) < 1e-9, `(${x}, ${y})`);
  assert.ok(Math.abs(deflectionOf({ x, y }) - 1) < 1e-9);
});

test('a stick at rest is not deflected', () => {
  assert.equal(deflectionOf(pull(0, 0)), 0);
});
