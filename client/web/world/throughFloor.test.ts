import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { throughFloor } from './throughFloor.ts';

const SIZE = 2048;
const at = fc.record({ x: fc.integer({ min: 0, max: SIZE }), y: fc.integer({ min: 0, max: SIZE }) }, { noNullPrototype: true });
const seen = (point: { x: number; y: number }, eye: { x: number; y: number }, depth: number): { x: number; y: number } => {
  const out = { x: 0, y: 0 };
  throughFloor(point, eye, depth, out);
  return out;
};

test('what lies on the floor is seen where it is, from wherever', () => {
  fc.assert(fc.property(at, at, (point, eye) => assert.deepEqual(seen(point, eye, 0), point)));
});

test('what lies right below the camera is seen where it is, however deep', () => {
  fc.assert(
    fc.property(at, fc.double({ min: 0, max: 1, noNaN: true }), (point, depth) => assert.deepEqual(seen(point, point, depth), point)),
  );
});

test('as the camera passes, the deeper of two things goes farther along with it', () => {
  const way = (depth: number): number =>
    seen({ x: 500, y: 500 }, { x: 900, y: 500 }, depth).x - seen({ x: 500, y: 500 }, { x: 300, y: 500 }, depth).x;
  assert.deepEqual([0, 0.25, 0.5].map(way), [0, 150, 300]);
});

test('nothing below a floor is seen outside of it', () => {
  fc.assert(
    fc.property(at, at, fc.double({ min: 0, max: 1, noNaN: true }), (point, eye, depth) => {
      const { x, y } = seen(point, eye, depth);
      assert.ok(Math.min(x, y) >= 0 && Math.max(x, y) <= SIZE, `${x}, ${y}`);
    }),
  );
});
