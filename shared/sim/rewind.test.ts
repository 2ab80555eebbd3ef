/** Hits judged by what the shooter saw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sketch } from '../arena/sketchArena.ts';
import { COVER_TICKS, LEAD_BLEND_TICKS, MAX_REWIND_TICKS, TICK_MS, VIEW_PARTS } from '../netConfig.ts';
import { unitsOf } from '../tuning.ts';
import { launchShot } from './launchShot.ts';
import { leadAt } from './leadAt.ts';
import type { SimEvent } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import type { World } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

/** Px a tick of a victim that is carried along by hand, fast enough that a tick more or less decides. */
const STEP_PX = 8;
const NO_INPUTS = new Map();
const BLASTER = WEAPONS[WEAPON_ID.blaster];

/** One tick, in which player 1 comes by (dx, dy) px. */
function carry(world: World, dx: number, dy: number): SimEvent[] {
  const { body } = world.players[1]!;
  body.x += unitsOf(dx);
  body.y += unitsOf(dy);
  return stepWorld(world, NO_INPUTS);
}

/** Player 0 at (100, 500) fires along +x at what was seen `leadTicks` ago. */
function fireAt(world: World, leadTicks: number): void {
  const seed = { weapon: WEAPON_ID.blaster, ordinal: 0, x: unitsOf(100), y: unitsOf(500), vx: BLASTER.speed, vy: 0 };
  world.shots.push(launchShot(world.nextShotId++, 0, world.tick + 1, seed, leadTicks * VIEW_PARTS));
}

const victimsOf = (events: SimEvent[]): number[] => events.flatMap((event) => (event.kind === 'hit' ? [event.target] : []));

/** Player 1 crosses the line of fire, `px` before the muzzle, and is past it by `ticks` when the shot leaves. */
function crossing(px: number, ticks: number, sketch: Partial<Sketch> = {}): World {
  const world = sketchWorld(
    [
      [100, 500],
      [100 + px, 500 - 20 * STEP_PX],
    ],
    sketch,
  );
  for (let left = 20 + ticks; left > 0; left--) carry(world, 0, STEP_PX);
  return world;
}

/** Ticks until a hit, with the victim going on; null for a miss. */
function fly(world: World, ticks = 60): number | null {
  for (let tick = 1; tick <= ticks; tick++) if (victimsOf(carry(world, 0, STEP_PX)).length > 0) return tick;
  return null;
}

test('[LC1] a near shot hits who was in its way on the shooter’s screen, and misses who is there only now', () => {
  for (const lead of [9, 10, MAX_REWIND_TICKS]) {
    const seen = crossing(26, lead);
    fireAt(seen, lead);
    assert.equal(fly(seen), 1, `seen ${lead} ticks late`);
    const unseen = crossing(26, 0);
    fireAt(unseen, lead);
    assert.equal(fly(unseen), null, `not there ${lead} ticks ago`);
  }
});

test('[LC1] without a lead a shot hits who is there now', () => {
  const there = crossing(26, 0);
  fireAt(there, 0);
  assert.equal(fly(there), 1);
  const gone = crossing(26, 8);
  fireAt(gone, 0);
  assert.equal(fly(gone), null);
});

test('[LC2] the lead fades over the first part of the flight: a far shot hits who is there when it comes', () => {
  const perTickPx = BLASTER.speed / 256;
  const flightTicks = 18;
  const hitTicks = [0, 6, MAX_REWIND_TICKS].map((lead) => {
    const world = crossing(flightTicks * perTickPx, -flightTicks);
    fireAt(world, lead);
    return fly(world);
  });
  assert.deepEqual(hitTicks, [17, 17, 17], 'a tick early: bodies are wide');
});

test('[LC2] the lead falls evenly from what was seen to nothing, and never rises', () => {
  const lead = 8 * VIEW_PARTS;
  assert.equal(leadAt(lead, 0, 1), 8);
  assert.equal(leadAt(lead, LEAD_BLEND_TICKS / 2, 1), 4);
  assert.equal(leadAt(lead, LEAD_BLEND_TICKS, 1), 0);
  assert.equal(leadAt(lead, 1000, 1), 0);
});

test('[LC5] nobody is hit through a wall, though the shooter’s past has them within reach', () => {
  // The wall is as thin as a hand; a grown bouncer reaches farther than it is thick.
  const world = sketchWorld(
    [
      [100, 500],
      [330, 500],
    ],
    {
      walls: [
        [
          [302, 300],
          [306, 300],
          [306, 700],
          [302, 700],
        ],
      ],
    },
  );
  const { speed } = WEAPONS[WEAPON_ID.bouncer];
  const seed = { weapon: WEAPON_ID.bouncer, ordinal: 0, x: unitsOf(290), y: unitsOf(500), vx: 0, vy: speed };
  const shot = launchShot(world.nextShotId++, 0, world.tick + 1, seed);
  world.shots.push({ ...shot, bounces: 7 });
  assert.deepEqual(victimsOf(stepWorld(world, NO_INPUTS)), []);
});

test('[LC6] who went behind a wall is hit for a while, and safe once that was long ago', () => {
  /** Player 1 stood in the line of fire, and has been behind a wall for `covered` ticks when the shot leaves. */
  const hits = (covered: number): boolean => {
    const places = [
      [100, 500],
      [130, 500],
    ] as const;
    const walls = [
      [
        [0, 530],
        [220, 530],
        [220, 534],
        [0, 534],
      ],
    ] as const;
    const world = sketchWorld(places, { walls });
    for (let left = MAX_REWIND_TICKS; left > 0; left--) carry(world, 0, 0);
    world.players[1]!.body.y = unitsOf(580);
    for (let left = covered; left > 0; left--) carry(world, 0, 0);
    fireAt(world, MAX_REWIND_TICKS);
    return victimsOf(carry(world, 0, 0)).length > 0;
  };
  assert.equal(hits(COVER_TICKS - 1), true);
  assert.equal(hits(COVER_TICKS), false);
});

test('[LC7] nobody is looked for in an earlier life', () => {
  const world = crossing(26, 6);
  const victim = world.players[1]!;
  victim.spawnTick = world.tick - 2;
  fireAt(world, 6);
  assert.equal(fly(world), null);
});

test('[LC8] a kill tells how far back the victim was met and how far the shot had come', () => {
  const world = crossing(26, 8);
  const victim = world.players[1]!;
  [victim.shield, victim.health] = [0, 1];
  fireAt(world, 8);
  const kill = carry(world, 0, STEP_PX).find((event) => event.kind === 'kill');
  assert.ok(kill !== undefined);
  const { rewindMs, distancePx } = kill;

  assert.ok(rewindMs <= 8 * TICK_MS && rewindMs >= leadAt(8 * VIEW_PARTS, 1, 1) * TICK_MS - 1, `${rewindMs} ms`);
  assert.ok(distancePx > 0 && distancePx <= 26, `${distancePx} px`);
});
