import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxWall } from '../testing/boxWall.ts';
import { shippedArena } from '../testing/shippedArena.ts';
import { sketchArena } from '../arena/sketchArena.ts';
import { UNITS_PER_PX } from '../tuning.ts';
import { findPath } from './findPath.ts';
import { isWalkable } from './isWalkable.ts';
import { navGridOf } from './navGrid.ts';

for (const arena of ['rink', 'ring', 'foundry', 'drydock'].map(shippedArena)) {
  const grid = navGridOf(arena);
  const places = [...arena.spawns, ...arena.pickups].map(({ x, y }) => ({ x: x / UNITS_PER_PX, y: y / UNITS_PER_PX }));

  test(`${arena.name}: a path leads from every spawn and pickup to every other, each leg walkable`, () => {
    let turns = 0;
    for (const from of places) {
      for (const to of places) {
        const path = findPath(grid, from.x, from.y, to.x, to.y);
        assert.deepEqual(path.at(-1), to);
        turns += path.length - 1;
        let at = from;
        for (const corner of path) {
          assert.ok(isWalkable(grid, at.x, at.y, corner.x, corner.y), `leg ${JSON.stringify(at)} to ${JSON.stringify(corner)}`);
          at = corner;
        }
      }
    }
    assert.ok(turns > places.length, 'no path turns: the arena has no walls worth a test');
  });
}

test('out of a pocket the path turns its back on the goal', () => {
  const arena = sketchArena({
    width: 1200,
    height: 1200,
    walls: [boxWall(300, 300, 900, 340), boxWall(300, 860, 900, 900), boxWall(860, 300, 900, 900)],
  });
  const [first] = findPath(navGridOf(arena), 800, 600, 1100, 600);
  assert.ok(first !== undefined && first.x < 330, JSON.stringify(first));
});

test('no path leads to a closed chamber', () => {
  const walls = [boxWall(300, 300, 900, 340), boxWall(300, 860, 900, 900), boxWall(860, 300, 900, 900), boxWall(300, 300, 340, 900)];
  assert.deepEqual(findPath(navGridOf(sketchArena({ width: 1200, height: 1200, walls })), 600, 600, 1100, 600), []);
});

test('no path leads out of the arena', () => {
  const arena = shippedArena('rink');
  const from = arena.spawns[0]!;
  assert.deepEqual(findPath(navGridOf(arena), from.x / UNITS_PER_PX, from.y / UNITS_PER_PX, -500, -500), []);
});
