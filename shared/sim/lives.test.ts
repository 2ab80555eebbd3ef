/** Shields, pickups, deaths and new lives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PickupKind } from '../arena/Arena.ts';
import {
  MAX_HEALTH,
  MAX_SHIELD,
  PICKUP_HEALTH,
  PICKUP_RESPAWN_MS,
  RESPAWN_MS,
  SHIELD_REGEN_DELAY_MS,
  SHIELD_REGEN_PER_S,
  SPAWN_PROTECTION_MS,
  ticksOf,
  unitsOf,
} from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { launchShot } from './launchShot.ts';
import { NEUTRAL_INPUT } from './PlayerInput.ts';
import { removePlayer } from './removePlayer.ts';
import type { SimEvent } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import type { World } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

function run(world: World, ticks: number): SimEvent[] {
  return Array.from({ length: ticks }, () => stepWorld(world, new Map())).flat();
}

/** Player 0 kills player 1 in the next step. */
function kill(world: World): void {
  const victim = world.players.find(({ id }) => id === 1)!;
  [victim.shield, victim.health, victim.protectedUntilTick] = [0, 1, 0];
  const { x, y } = victim.body;
  world.shots.push(launchShot(world.nextShotId++, 0, world.tick + 1, { weapon: WEAPON_ID.blaster, ordinal: 0, x, y, vx: 100, vy: 0 }));
  run(world, 1);
  assert.equal(victim.body.isAlive, false);
}

const SPAWNS: [number, number][] = [
  [100, 100],
  [900, 100],
  [100, 900],
  [900, 900],
  [500, 500],
];

test('the shield grows once its owner has been unhurt for a while, up to full and no further', () => {
  const world = sketchWorld([[500, 500]]);
  const player = world.players[0]!;
  player.shield = MAX_SHIELD - 2;
  player.hurtTick = world.tick;
  run(world, ticksOf(SHIELD_REGEN_DELAY_MS));
  assert.equal(player.shield, MAX_SHIELD - 2);
  run(world, 60 / SHIELD_REGEN_PER_S);
  assert.equal(player.shield, MAX_SHIELD - 1);
  run(world, 120);
  assert.equal(player.shield, MAX_SHIELD);
});

test('a hit stops the shield from growing', () => {
  const world = sketchWorld([[500, 500]]);
  const player = world.players[0]!;
  player.shield = 10;
  player.hurtTick = world.tick;
  run(world, ticksOf(SHIELD_REGEN_DELAY_MS) + 60);
  assert.equal(player.shield, 20);
  player.hurtTick = world.tick;
  run(world, 60);
  assert.equal(player.shield, 20);
});

const pickupWorld = (kind: PickupKind): World => sketchWorld([[500, 500]], { pickups: [{ kind, x: 500, y: 530 }], spawns: [[100, 100]] });

test('health and shield are taken by those who need them, and left by those who do not', () => {
  for (const kind of ['health', 'shield'] as const) {
    const world = pickupWorld(kind);
    const player = world.players[0]!;
    assert.deepEqual(
      run(world, 3).filter((event) => event.kind === 'pickup'),
      [],
    );
    player[kind] = 5;
    const [event] = run(world, 1).filter((candidate) => candidate.kind === 'pickup');
    assert.deepEqual(event, { kind: 'pickup', tick: world.tick, actor: 0, spot: 0, x: unitsOf(500), y: unitsOf(530) });
    assert.equal(player[kind], kind === 'health' ? 5 + PICKUP_HEALTH : MAX_SHIELD);
  }
});

test('a pickup never makes more than the most', () => {
  const world = pickupWorld('health');
  world.players[0]!.health = MAX_HEALTH - 1;
  run(world, 1);
  assert.equal(world.players[0]!.health, MAX_HEALTH);
});

test('a weapon is always taken, and full again when it is taken twice', () => {
  for (const kind of ['bouncer', 'rail'] as const) {
    const world = pickupWorld(kind);
    const { body } = world.players[0]!;
    run(world, 1);
    const { ammo } = WEAPONS[WEAPON_ID[kind]];
    assert.deepEqual([body.weapon, body.ammo], [WEAPON_ID[kind], ammo]);
    body.ammo = 1;
    run(world, ticksOf(PICKUP_RESPAWN_MS));
    assert.equal(body.ammo, ammo);
  }
});

test('a taken pickup is back after its time, not before', () => {
  const world = pickupWorld('bouncer');
  const taken = run(world, 1 + 2 * ticksOf(PICKUP_RESPAWN_MS)).filter((event) => event.kind === 'pickup');
  assert.deepEqual(
    taken.map(({ tick }) => tick),
    [1, 1 + ticksOf(PICKUP_RESPAWN_MS), 1 + 2 * ticksOf(PICKUP_RESPAWN_MS)],
  );
});

test('a pickup is out of reach for a body that does not touch it, and for the dead', () => {
  const world = sketchWorld([[500, 500]], { pickups: [{ kind: 'bouncer', x: 500, y: 536 }] });
  assert.deepEqual(
    run(world, 1).filter((event) => event.kind === 'pickup'),
    [],
  );
  const dead = pickupWorld('bouncer');
  dead.players[0]!.body.isAlive = false;
  dead.players[0]!.spawnTick = Infinity;
  assert.deepEqual(run(dead, 1), []);
});

test('the dead come back after the respawn time: whole, protected, with the first weapon, on a spawn', () => {
  const world = sketchWorld(
    [
      [300, 500],
      [700, 500],
    ],
    { spawns: SPAWNS },
  );
  const victim = world.players[1]!;
  Object.assign(victim.body, { weapon: WEAPON_ID.bouncer, ammo: 5, chargeTicks: 3, shotsFired: 77, dashCooldownTicks: 50, vx: 900 });
  kill(world);
  const { tick: deathTick } = world;
  const spawn = run(world, ticksOf(RESPAWN_MS)).find((event) => event.kind === 'spawn' && event.tick > 1);
  const { x, y } = victim.body;
  assert.deepEqual(spawn, { kind: 'spawn', tick: deathTick + ticksOf(RESPAWN_MS), actor: 1, x, y });
  assert.ok(world.arena.spawns.some((place) => place.x === x && place.y === y));
  assert.deepEqual([victim.health, victim.shield], [MAX_HEALTH, MAX_SHIELD]);
  assert.equal(victim.protectedUntilTick, world.tick + ticksOf(SPAWN_PROTECTION_MS));
  const { weapon, ammo, chargeTicks, shotsFired, dashCooldownTicks, vx, isAlive } = victim.body;
  assert.deepEqual([weapon, ammo, chargeTicks, shotsFired, dashCooldownTicks, vx, isAlive], [WEAPON_ID.blaster, 0, 0, 77, 0, 0, true]);
});

test('a new life begins far from enemies, and not always in the same place', () => {
  const world = sketchWorld(
    [
      [120, 120],
      [500, 500],
    ],
    { spawns: SPAWNS },
  );
  const places = new Set<string>();
  for (let life = 0; life < 20; life++) {
    kill(world);
    run(world, ticksOf(RESPAWN_MS));
    const { x, y } = world.players[1]!.body;
    places.add(`${x / 16} ${y / 16}`);
  }
  assert.deepEqual(places, new Set(['900 900', '900 100']));
});

test('a join is a life that begins with the next step, which tells of it', () => {
  const world = createWorld(sketchWorld([]).arena, { seed: 1 });
  run(world, 5);
  const { body, spawnTick } = addPlayer(world, 4);
  assert.equal(body.isAlive, true);
  assert.equal(spawnTick, 6);
  assert.deepEqual(run(world, 1), [{ kind: 'spawn', tick: 6, actor: 4, x: body.x, y: body.y }]);
  assert.deepEqual(run(world, 1), []);
});

test('players are kept in order of their numbers, and a number is held once', () => {
  const world = sketchWorld([]);
  for (const id of [3, 0, 7, 1]) addPlayer(world, id);
  removePlayer(world, 3);
  removePlayer(world, 12);
  assert.deepEqual(
    world.players.map(({ id }) => id),
    [0, 1, 7],
  );
  assert.throws(() => addPlayer(world, 7), /player 7 is in the match already/);
  addPlayer(world, 3);
  assert.doesNotThrow(() => stepWorld(world, new Map([[3, [NEUTRAL_INPUT]]])));
});
