import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Wall } from './Arena.ts';
import { isFree } from './isFree.ts';
import { sketchArena } from './sketchArena.ts';
import { wallsNear } from './wallsNear.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test(`a box finds every wall whose bounds it meets, once, inside of the area and out of it, and is free when there is none (seed ${SEED})`, () => {
  const corner = fc.tuple(fc.integer({ min: -200, max: 1800 }), fc.integer({ min: -200, max: 1200 }));
  const size = fc.integer({ min: 1, max: 900 });
  const rectangle = fc.tuple(corner, size, size).map(([[x, y], width, height]): [number, number][] => [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
  fc.assert(
    fc.property(fc.array(rectangle, { maxLength: 12 }), corner, size, size, (walls, [x, y], width, height) => {
      const reused: Wall[] = [...sketchArena({ width: 100, height: 100, walls: [] }).walls];
      const arena = sketchArena({ width: 1600, height: 1000, walls });
      const [minX, minY, maxX, maxY] = [x * 16, y * 16, (x + width) * 16, (y + height) * 16];
      const found = reused.slice(0, wallsNear(arena, minX, minY, maxX, maxY, reused));
      const meets = (wall: Wall): boolean => wall.minX <= maxX && wall.maxX >= minX && wall.minY <= maxY && wall.maxY >= minY;
      assert.equal(new Set(found).size, found.length);
      assert.deepEqual(new Set(found), new Set(arena.walls.filter(meets)));
      assert.equal(isFree(arena, minX, minY, maxX, maxY), found.length === 0);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
