/** The rail: a shot that is over in the tick it is fired in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sketch } from '../arena/sketchArena.ts';
import { AIM_HALF, AIM_STEPS, ringStep } from '../math/ring.ts';
import { createRng, nextInt } from '../math/rng.ts';
import { MAX_REWIND_TICKS, VIEW_PARTS } from '../netConfig.ts';
import { BANK_KILL_SCORE, MAX_HEALTH, MAX_SHIELD, unitsOf } from '../tuning.ts';
import { beamEvent } from './beamEvent.ts';
import { fireWeapon } from './fireWeapon.ts';
import { flyShot } from './flyShot.ts';
import { launchShot, type ShotSeed } from './launchShot.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import { createShotPath } from './ShotPath.ts';
import type { SimEvent } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import { traceBeam } from './traceBeam.ts';
import type { Body, World } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const RAIL = WEAPONS[WEAPON_ID.rail];

const held = (x: number, y: number): PlayerInput => ({ move: 0, aim: ringStep(x, y, AIM_HALF), buttons: BUTTON.fire });

/** A world in its second tick, in which player 0 holds a rail that the next input fires. */
function railWorld(places: readonly (readonly [x: number, y: number])[], sketch: Partial<Sketch> = {}): World {
  const world = sketchWorld(places, sketch);
  stepWorld(world, new Map());
  load(world.players[0]!.body);
  return world;
}

function load(body: Body): void {
  Object.assign(body, { weapon: WEAPON_ID.rail, ammo: 5, chargeTicks: RAIL.chargeTicks - 1, fireCooldownTicks: 0 });
}

/** Player 0 fires along (x, y). */
const fire = (world: World, x: number, y: number, leadTicks = 0): SimEvent[] =>
  stepWorld(world, new Map([[0, [{ ...held(x, y), lead: leadTicks * VIEW_PARTS }]]]));

const told = (events: SimEvent[]): string[] => events.map(({ kind }) => kind).filter((kind) => kind !== 'spawn');

/** A corridor whose far end is round a corner: from (300, 500) to (700, 500) only off the lower border. */
const AROUND: Partial<Sketch> = {
  walls: [
    [
      [480, 0],
      [520, 0],
      [520, 700],
      [480, 700],
    ],
  ],
};

test('[SH7] a beam crosses the arena in the tick it is fired in, and leaves nothing that flies', () => {
  const world = railWorld([
    [50, 500],
    [950, 500],
  ]);
  const victim = world.players[1]!;
  const events = fire(world, 1, 0);
  assert.deepEqual(told(events), ['beam', 'hit'], 'the beam is told before the hit that ends it');
  const [beam, hit] = events as [Extract<SimEvent, { kind: 'beam' }>, Extract<SimEvent, { kind: 'hit' }>];
  assert.deepEqual([beam.actor, beam.ordinal, beam.x, beam.y], [hit.actor, hit.ordinal, unitsOf(50), unitsOf(500)]);
  assert.deepEqual([hit.amount, hit.x], [RAIL.damage, unitsOf(950 - 19 - 4)]);
  assert.equal(victim.shield + victim.health, MAX_HEALTH + MAX_SHIELD - RAIL.damage);
  assert.deepEqual(world.shots, []);
});

test('[SH7] a beam off a wall kills whoever is whole, and goes no further than its second wall', () => {
  const world = railWorld(
    [
      [300, 500],
      [700, 500],
    ],
    AROUND,
  );
  const events = fire(world, 200, 496);
  assert.deepEqual(told(events), ['beam', 'hit', 'kill']);
  assert.equal(world.players[0]!.score, BANK_KILL_SCORE);
  assert.equal(events.find((event) => event.kind === 'kill')?.bounces, 1);
  const box = railWorld([
    [500, 500],
    [500, 700],
  ]);
  // To the right border and back to the left one.
  const missed = fire(box, 500, 50);
  assert.deepEqual(told(missed), ['beam']);
  const way = traceBeam(missed[0] as Extract<SimEvent, { kind: 'beam' }>, box.arena);
  assert.equal(way.count, 3);
  assert.ok(Math.abs(way.x[1]! - unitsOf(996)) < 1 && Math.abs(way.x[2]! - unitsOf(4)) < 2, way.x.join(' '));
});

test('a beam reaches across the largest arena twice', () => {
  const side = 4095;
  const [low, high] = [20, side - 20];
  const world = railWorld([[low, low]], { width: side, height: side, spawns: [[low, low]] });
  Object.assign(world.players[0]!.body, { x: unitsOf(low), y: unitsOf(low) });
  const events = fire(world, high - low, high - low - 1);
  const { count, x, y } = traceBeam(events[0] as Extract<SimEvent, { kind: 'beam' }>, world.arena);
  const isAtWall = [x[count - 1]!, y[count - 1]!].some((place) => place < unitsOf(5) || place > unitsOf(side - 5));
  assert.ok(count === 3 && isAtWall, `ends at ${x[count - 1]! / 16}, ${y[count - 1]! / 16} after ${count} points`);
});

test(`[SH7] the wire carries enough of a beam to trace the very way it took (seed ${SEED})`, () => {
  const rng = createRng(SEED);
  const { arena, players } = railWorld([[500, 300]], AROUND);
  const { body } = players[0]!;
  for (let shot = 0; shot < 3000; shot++) {
    load(body);
    body.x = unitsOf(20 + nextInt(rng, 400));
    body.y = unitsOf(20 + nextInt(rng, 900));
    const aim = nextInt(rng, AIM_STEPS);
    const [seed]: readonly ShotSeed[] = fireWeapon(body, { move: 0, aim, buttons: BUTTON.fire });
    assert.ok(seed !== undefined);
    const flown = launchShot(7, 0, 5, seed);
    const path = createShotPath();
    flyShot(flown, arena, path);
    const event = beamEvent(flown, 5);
    assert.equal(event.aim, aim);
    const traced = traceBeam(event, arena);
    const points = (way: typeof path): number[] => [...way.x.slice(0, way.count), ...way.y.slice(0, way.count)];
    assert.deepEqual(points(traced), points(path));
  }
});

test('[LC9] a beam meets everyone where its shooter saw them, over its whole way', () => {
  for (const lead of [0, 5, MAX_REWIND_TICKS]) {
    for (const off of [-1, 0, 1]) {
      const world = railWorld([
        [100, 500],
        [900, 400],
      ]);
      const victim = world.players[1]!.body;
      // Twelve px a tick, so that a tick more or less is a miss by a body's width after two.
      for (let tick = 0; tick < 40; tick++) {
        victim.y += unitsOf(12);
        stepWorld(world, new Map());
      }
      const seenY = victim.y - unitsOf(12) * (lead + 4 * off);
      victim.y += unitsOf(12);
      const events = fire(world, unitsOf(800), seenY - unitsOf(500), lead);
      const isDirectHit = events.some((event) => event.kind === 'hit' && event.bounces === 0);
      assert.equal(isDirectHit, off === 0, `lead ${lead}, aimed ${off} places beside`);
    }
  }
});

test('[SIM6] charging ends the protection of a spawn, as firing does', () => {
  const world = railWorld([[500, 500]]);
  const player = world.players[0]!;
  player.protectedUntilTick = Infinity;
  player.body.chargeTicks = 0;
  stepWorld(world, new Map([[0, [{ ...held(1, 0), buttons: 0 }]]]));
  assert.equal(player.protectedUntilTick, Infinity);
  stepWorld(world, new Map([[0, [held(1, 0)]]]));
  assert.deepEqual([player.body.chargeTicks, player.protectedUntilTick], [1, world.tick]);
});

test('[SH8] a death or another weapon loses the charge', () => {
  const world = railWorld([
    [300, 500],
    [500, 500],
  ]);
  const victim = world.players[1]!;
  Object.assign(victim, { health: 1, shield: 0 });
  victim.body.chargeTicks = 9;
  assert.ok(told(fire(world, 1, 0)).includes('kill'));
  assert.equal(victim.body.chargeTicks, 0);
  const taker = railWorld([[500, 500]], { pickups: [{ kind: 'bouncer', x: 500, y: 500 }] });
  load(taker.players[0]!.body);
  taker.pickups[0]!.availableTick = 0;
  stepWorld(taker, new Map());
  assert.deepEqual([taker.players[0]!.body.weapon, taker.players[0]!.body.chargeTicks], [WEAPON_ID.bouncer, 0]);
});
