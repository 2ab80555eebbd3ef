import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import { boxWall } from '#shared/testing/boxWall.ts';
import { unitsOf } from '#shared/tuning.ts';
import { measureBalance } from './measureBalance.ts';
import { measureBankShots } from './measureBankShots.ts';
import { measureSight } from './measureSight.ts';
import { measureSpawns } from './measureSpawns.ts';
import { measureWays } from './measureWays.ts';
import { pointGrid } from './pointGrid.ts';
import { symmetryError } from './symmetryError.ts';

/** A hall with a wall across its middle, open for 200 px below. */
const parted = { width: 1200, height: 800, walls: [boxWall(580, 0, 620, 600)] };

test('points are where players get to: not in walls, nor in a chamber without a door', () => {
  const arena = sketchArena({ width: 960, height: 960, walls: [boxWall(480, 0, 520, 960)], spawns: [[100, 100]] });
  const { points } = pointGrid(arena, 96);
  assert.ok(points.length > 30);
  for (const { x } of points) assert.ok(x < unitsOf(480));
});

test('in an empty hall sight goes from wall to wall, and nothing is tight', () => {
  const arena = sketchArena({ width: 1200, height: 900 });
  const { longestPx, tightShare, histogram } = measureSight(arena, pointGrid(arena, 60));
  assert.ok(longestPx > 1400 && longestPx < 1500, `${longestPx} of a diagonal of 1500`);
  assert.equal(tightShare, 0);
  assert.ok(Math.abs(histogram.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
});

test('a passage under 110 px is tight from end to end, one over it is not', () => {
  const tight = (gap: number): number => {
    const arena = sketchArena({ width: 800, height: gap, spawns: [[400, gap / 2]] });
    return measureSight(arena, pointGrid(arena, 24)).tightShare;
  };
  assert.equal(tight(100), 1);
  assert.equal(tight(120), 0);
});

test('spawns are counted as seen in pairs, and between teams apart', () => {
  const spawns = measureSpawns(
    sketchArena({
      ...parted,
      spawns: [
        [100, 100, 1],
        [100, 300, 1],
        [1100, 100, 2],
        [600, 700, 2],
      ],
    }),
  );
  assert.deepEqual([spawns.count, spawns.seenShare, spawns.worstShare, spawns.enemyPairs, spawns.nearestPx], [4, 4 / 6, 1, 2, 200]);
});

test('a way around a wall is longer than the line through it, and a wall without a door leaves none', () => {
  const places: [number, number][] = [
    [400, 100],
    [800, 100],
  ];
  const around = measureWays(sketchArena({ ...parted, spawns: places }));
  assert.equal(around.missing, 0);
  assert.ok(around.detourP95 > 2.5 && around.detourP95 < 3.5, String(around.detourP95));
  assert.equal(measureWays(sketchArena({ ...parted, walls: [boxWall(580, 0, 620, 800)], spawns: places })).missing, 1);
});

test('routes from flag to flag are as many as the doors between them', () => {
  const routes = (doors: readonly number[]): number | null => {
    const edges = [0, ...doors.flatMap((y) => [y - 70, y + 70]), 1600];
    const walls = edges.flatMap((top, i) => (i % 2 === 0 ? [boxWall(1180, top, 1220, edges[i + 1]!)] : []));
    const flags = [
      { team: 1, x: 200, y: 800 },
      { team: 2, x: 2200, y: 800 },
    ] as const;
    return measureWays(sketchArena({ width: 2400, height: 1600, walls, flags })).routes;
  };
  assert.equal(routes([800]), 1);
  assert.equal(routes([300, 1300]), 2);
  assert.equal(routes([250, 800, 1350]), 3);
  assert.equal(measureWays(sketchArena(parted)).routes, null);
});

test('a bank shot reaches behind a wall in a hall with sides, and not into the next of two closed chambers', () => {
  const share = (wall: ReturnType<typeof boxWall>): number | null => {
    const arena = sketchArena({ width: 1000, height: 700, walls: [wall], spawns: [[100, 600]] });
    return measureBankShots(arena, pointGrid(arena, 70));
  };
  assert.ok(share(boxWall(480, 0, 520, 500))! > 0.6);
  // A slit as high as a shot alone lets some through: far fewer.
  assert.ok(share(boxWall(480, 0, 520, 640))! < 0.5);
  const empty = sketchArena({ width: 1000, height: 700 });
  assert.equal(measureBankShots(empty, pointGrid(empty, 70)), null);
});

test('pickups are fair when each team has as far to each kind', () => {
  const balance = (x: number): number | null =>
    measureBalance(
      sketchArena({
        width: 1200,
        height: 800,
        spawns: [
          [100, 400, 1],
          [1100, 400, 2],
        ],
        pickups: [
          { kind: 'rail', x, y: 400 },
          { kind: 'health', x: 300, y: 100 },
          { kind: 'health', x: 900, y: 100 },
        ],
      }),
    );
  assert.ok(balance(600)! < 0.03);
  assert.ok(Math.abs(balance(350)! - 2 / 3) < 0.03);
  assert.equal(measureBalance(sketchArena({ width: 1200, height: 800 })), null);
});

test('a symmetry is broken by a wall that is shifted, and by a spawn or flag of the wrong team', () => {
  const arena = sketchArena({
    width: 1000,
    height: 800,
    walls: [boxWall(200, 100, 300, 200), boxWall(704, 600, 804, 700)],
    spawns: [
      [100, 300, 1],
      [900, 500, 2],
    ],
    flags: [
      { team: 1, x: 100, y: 400 },
      { team: 2, x: 900, y: 400 },
    ],
  });
  assert.equal(symmetryError(arena, 'point'), 4);
  assert.equal(symmetryError(arena, 'none'), 0);
  assert.ok(symmetryError(arena, 'mirror-x') > 300);
  const { spawns } = arena;
  assert.equal(symmetryError({ ...arena, spawns: spawns.map((spawn) => ({ ...spawn, team: 1 as const })) }, 'point'), Infinity);
});
