import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sketchArena } from '../arena/sketchArena.ts';
import { unitsOf } from '../tuning.ts';
import { flyShot } from './flyShot.ts';
import { launchShot } from './launchShot.ts';
import { createShotPath } from './ShotPath.ts';
import type { Shot } from './World.ts';
import { WEAPON_ID, WEAPONS, type WeaponId } from './weapons.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const { speed: SPEED, radius: RADIUS, maxBounces: MAX_BOUNCES } = WEAPONS[WEAPON_ID.blaster];
/** Units in one tick. */
const STEP = SPEED / 16;

const hall = sketchArena({ width: 1000, height: 1000 });

const shotAt = (x: number, y: number, vx: number, vy: number, weapon: WeaponId = WEAPON_ID.blaster): Shot =>
  launchShot(0, 0, 1, { weapon, ordinal: 0, x: unitsOf(x), y: unitsOf(y), vx, vy });

test('a shot flies its speed each tick and counts its age', () => {
  const shot = shotAt(500, 500, SPEED, 0);
  assert.equal(flyShot(shot, hall), true);
  assert.deepEqual([shot.x, shot.y, shot.age, shot.bounces], [unitsOf(500) + STEP, unitsOf(500), 1, 0]);
});

test('[SH5] a shot goes on after a bounce for the rest of its tick', () => {
  const shot = shotAt(1000, 500, SPEED, 0);
  shot.x = hall.width - RADIUS - 100;
  const path = createShotPath();
  flyShot(shot, hall, path);
  assert.deepEqual([shot.x, shot.vx, shot.vy, shot.bounces], [hall.width - RADIUS - (STEP - 100), -SPEED, 0, 1]);
  assert.deepEqual(
    [path.count, path.x.slice(0, 3), path.y.slice(0, 3)],
    [3, [hall.width - RADIUS - 100, hall.width - RADIUS, shot.x], [shot.y, shot.y, shot.y]],
  );
});

test('[SH5] a square corner sends a shot back where it came from', () => {
  const shot = shotAt(990, 990, 2715, 2715);
  flyShot(shot, hall);
  assert.deepEqual([shot.vx, shot.vy, shot.bounces], [-2715, -2715, 2]);
});

test(`[SH5] however often a shot bounces in one tick, its way is as long as that of one in the open (seed ${SEED})`, () => {
  const slot = sketchArena({ width: 1000, height: 11 });
  const path = createShotPath();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: SPEED - 1 }), fc.boolean(), (vx, isUp) => {
      const vy = Math.round(Math.sqrt(SPEED * SPEED - vx * vx)) * (isUp ? -1 : 1);
      const shot = shotAt(500, 5.5, vx, vy, WEAPON_ID.blaster);
      if (!flyShot(shot, slot, path)) return; // out of bounces
      let way = 0;
      for (let leg = 1; leg < path.count; leg++) way += Math.hypot(path.x[leg]! - path.x[leg - 1]!, path.y[leg]! - path.y[leg - 1]!);
      assert.ok(Math.abs(way - STEP) < 3, `${way} units in ${shot.bounces} bounces instead of ${STEP}`);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('[SH5] a wall at 45 degrees turns a shot by a right angle', () => {
  const arena = sketchArena({
    width: 1000,
    height: 1000,
    walls: [
      [
        [0, 0],
        [400, 0],
        [0, 400],
      ],
    ],
  });
  const shot = shotAt(210, 205, -SPEED, 0);
  flyShot(shot, arena);
  assert.deepEqual([shot.vx, shot.vy, shot.bounces], [0, SPEED, 1]);
});

test('the bounce after the last one ends the flight, at the wall', () => {
  const arena = sketchArena({ width: 1000, height: 60 });
  const shot = shotAt(500, 30, 0, SPEED);
  let ticks = 1;
  while (flyShot(shot, arena)) ticks += 1;
  assert.equal(shot.bounces, MAX_BOUNCES);
  assert.equal(shot.y, RADIUS, 'the fourth wall it meets is the one above');
  assert.ok(ticks < 20);
});

test('a shot ends when its life does', () => {
  const { speed, lifeTicks } = WEAPONS[WEAPON_ID.bouncer];
  const shot = shotAt(500, 500, speed, 0, WEAPON_ID.bouncer);
  let ticks = 1;
  while (flyShot(shot, hall)) ticks += 1;
  assert.equal(ticks, lifeTicks);
});

test(`[SH5] off a straight wall the angle out is the angle in and no speed is lost, to the last bit (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 4000 }), (alongWall, intoWall) => {
      const length = Math.sqrt(alongWall * alongWall + intoWall * intoWall);
      const vx = Math.round((alongWall * SPEED) / length);
      const vy = Math.max(16, Math.round((intoWall * SPEED) / length));
      const shot = shotAt(500, 1000 - 4, vx, vy);
      flyShot(shot, hall);
      assert.deepEqual([shot.vx, shot.vy, shot.bounces], [vx, -vy, 1]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test(`[SH1] from what the wire carries the flight is the same to the last bit, at any age (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 980 }),
      fc.integer({ min: 20, max: 980 }),
      fc.integer({ min: 0, max: 84 }),
      fc.nat(3),
      (x, y, age, turn) => {
        const [vx, vy] = [
          [2716, 2715],
          [-3325, 1920],
          [100, -3838],
          [-3840, 3],
        ][turn] as [number, number];
        const server = shotAt(x, y, vx, vy);
        for (let tick = 0; tick < age; tick++) flyShot(server, hall);
        const { id, owner, spawnTick, weapon, ordinal, originX, originY, originVx, originVy } = server;
        const client = launchShot(id, owner, spawnTick, { weapon, ordinal, x: originX, y: originY, vx: originVx, vy: originVy });
        for (let tick = 0; tick < age; tick++) flyShot(client, hall, createShotPath());
        assert.deepEqual(client, server);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});
