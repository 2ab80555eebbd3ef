import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileWall } from './compileWall.ts';

const points = (...pairs: [number, number][]): { x: number; y: number }[] => pairs.map(([x, y]) => ({ x, y }));
const square = points([0, 0], [10, 0], [10, 10], [0, 10]);

test('a polygon drawn in either direction becomes clockwise, with its outside on the left of every edge', () => {
  for (const outline of [square, square.toReversed()]) {
    const wall = compileWall(outline);
    assert.ok(typeof wall !== 'string');
    const top = wall.edges[wall.corners.findIndex(({ x, y }) => x === 0 && y === 0)];
    assert.deepEqual({ ...top, nx: top!.nx + 0 }, { nx: 0, ny: -1, length: 10 });
    assert.deepEqual([wall.minX, wall.minY, wall.maxX, wall.maxY], [0, 0, 10, 10]);
  }
});

test('repeated corners and corners on a straight line are left out', () => {
  const wall = compileWall(points([0, 0], [5, 0], [10, 0], [10, 0], [10, 10], [0, 10], [0, 0]));
  assert.ok(typeof wall !== 'string');
  assert.equal(wall.corners.length, 4);
});

test('a polygon that is not convex is refused in words', () => {
  const outlines = {
    dart: points([0, 0], [10, 0], [10, 10], [5, 2]),
    // Turns the same way at every corner, twice around.
    pentagram: points([0, -10], [6, 8], [-9, -3], [9, -3], [-6, 8]),
    bowTie: points([0, 0], [10, 10], [10, 0], [0, 10]),
  };
  for (const [name, outline] of Object.entries(outlines)) {
    assert.equal(compileWall(outline), 'is not convex (split it into convex parts)', name);
  }
});

test('a polygon without area is refused in words', () => {
  for (const outline of [[], points([1, 1]), points([0, 0], [9, 9]), points([0, 0], [4, 4], [9, 9]), points([3, 3], [3, 3], [3, 3])]) {
    assert.equal(compileWall(outline), 'has no area');
  }
});
