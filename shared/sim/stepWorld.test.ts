import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arena } from '../arena/Arena.ts';
import { shippedArena } from '../testing/shippedArena.ts';
import { createRng } from '../math/rng.ts';
import { MAX_PLAYERS, MAX_INPUTS_PER_TICK } from '../netConfig.ts';
import { BODY_RADIUS, DASH_SPEED, MAX_HEALTH, MAX_SHIELD, unitsOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { applyInput } from './applyInput.ts';
import { createWorld } from './createWorld.ts';
import { hashWorld } from './hashWorld.ts';
import { launchShot } from './launchShot.ts';
import { BUTTON, NEUTRAL_INPUT, type PlayerInput } from './PlayerInput.ts';
import { runScripted } from './runScripted.ts';
import { scriptInput } from './scriptInput.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import type { World } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

const SEED = Number(process.env['PROPERTY_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Changes only with the rules, the tuning or the maps, in a commit that says so. */
const GOLDEN = { rink: 3573961763, ring: 2299683762 };

for (const [name, hash] of Object.entries(GOLDEN)) {
  test(`[SIM1] the golden match on ${name} is played to the same end as ever`, () => {
    assert.equal(runScripted(shippedArena(name), 7, 6000), hash);
  });
}

test(`[SIM1] a world taken from its data goes on as the one it was taken from (seed ${SEED})`, () => {
  const arena = shippedArena('ring');
  const [world, rng, scripts] = [crowdedWorld(arena), createRng(SEED), new Map<number, PlayerInput[]>()];
  for (let tick = 0; tick < 600; tick++) stepWorld(world, nextInputs(world, scripts, rng));
  const twin: World = { ...structuredClone({ ...world, arena: null }), arena };
  for (let tick = 0; tick < 600; tick++) {
    const inputs = nextInputs(world, scripts, rng);
    assert.deepEqual(stepWorld(twin, inputs), stepWorld(world, inputs));
  }
  assert.equal(hashWorld(twin), hashWorld(world));
  assert.deepEqual({ ...twin, arena: null }, { ...world, arena: null });
});

test('[SIM1] every number of a world changes its hash', () => {
  const world = crowdedWorld(shippedArena('ring'));
  const scripts = new Map<number, PlayerInput[]>();
  const rng = createRng(5);
  for (let tick = 0; tick < 400; tick++) stepWorld(world, nextInputs(world, scripts, rng));
  assert.ok(world.shots.length > 0);
  const before = hashWorld(world);
  const unseen: string[] = [];
  const disturb = (holder: Record<string, unknown>, path: string): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (key === 'arena') continue;
      if (typeof value === 'object' && value !== null) disturb(value as Record<string, unknown>, `${path}.${key}`);
      else {
        holder[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 'over';
        if (hashWorld(world) === before) unseen.push(`${path}.${key}`);
        holder[key] = value;
      }
    }
  };
  disturb(world, 'world');
  assert.deepEqual(unseen, []);
  assert.equal(hashWorld(world), before);
});

test(`[ST2] after every step all that the wire carries is a whole number in the range of its field (seed ${SEED})`, () => {
  const [world, rng, scripts] = [crowdedWorld(shippedArena('rink')), createRng(SEED), new Map<number, PlayerInput[]>()];
  for (let tick = 0; tick < 1500; tick++) {
    stepWorld(world, nextInputs(world, scripts, rng));
    for (const { body, aim, health, shield, score } of world.players) {
      const { dashTicks, dashCooldownTicks, fireCooldownTicks, chargeTicks, ammo, shotsFired } = body;
      within([body.x, body.y, score], 0, 65535);
      within([body.vx, body.vy], -32768, 32767);
      within([aim, dashTicks, dashCooldownTicks, fireCooldownTicks, chargeTicks, ammo, shotsFired], 0, 255);
      within([health], 0, MAX_HEALTH);
      within([shield], 0, MAX_SHIELD);
    }
    for (const { x, y, originX, originY, originVx, originVy, ordinal } of world.shots) {
      within([x, y, originX, originY], 0, 65535);
      within([originVx, originVy], -32768, 32767);
      within([ordinal], 0, 255);
    }
  }
});

test('[RC1] what an input does to a body needs nobody else: the same in the world and alone', () => {
  const arena = shippedArena('ring');
  const [world, rng, scripts] = [crowdedWorld(arena), createRng(11), new Map<number, PlayerInput[]>()];
  let compared = 0;
  for (let tick = 0; tick < 2000; tick++) {
    const inputs = nextInputs(world, scripts, rng);
    const alone = world.players.map(({ id, body, spawnTick }) => {
      const copy = { ...body };
      for (const input of inputs.get(id) ?? []) applyInput(copy, input, arena);
      return { copy, spawnTick };
    });
    const taken = stepWorld(world, inputs).filter((event) => event.kind === 'pickup');
    for (const [i, { body, spawnTick, id }] of world.players.entries()) {
      const isHandover =
        spawnTick !== alone[i]!.spawnTick || body.isAlive !== alone[i]!.copy.isAlive || taken.some(({ actor }) => actor === id);
      if (isHandover) continue;
      assert.deepEqual(body, alone[i]!.copy);
      compared += 1;
    }
  }
  assert.ok(compared > 20_000, `only ${compared}`);
});

test('[IN3] a player who catches up takes several inputs in one tick, as if they had come one by one', () => {
  const [late, punctual] = [sketchWorld([[500, 500]]), sketchWorld([[500, 500]])];
  const inputs = [1, 40, 90].map((move): PlayerInput => ({ move, aim: move * 100, buttons: BUTTON.fire }));
  stepWorld(late, new Map([[0, inputs]]));
  for (const input of inputs) stepWorld(punctual, new Map([[0, [input]]]));
  assert.deepEqual(late.players[0]!.body, punctual.players[0]!.body);
});

test('[IN4] a player without an input stands where they are, in the middle of a run', () => {
  const world = sketchWorld([[500, 500]]);
  for (let tick = 0; tick < 5; tick++) stepWorld(world, new Map([[0, [{ move: 1, aim: 0, buttons: 0 }]]]));
  const before = { ...world.players[0]!.body };
  for (let tick = 0; tick < 5; tick++) stepWorld(world, new Map());
  assert.deepEqual(world.players[0]!.body, before);
});

test('[SIM4] bodies walk through each other', () => {
  const world = sketchWorld([
    [400, 500],
    [600, 500],
  ]);
  const run = new Map([
    [0, [{ move: 1, aim: 0, buttons: 0 }]],
    [1, [{ move: 65, aim: 0, buttons: 0 }]],
  ]);
  for (let tick = 0; tick < 60; tick++) stepWorld(world, run);
  const [left, right] = world.players;
  assert.ok(left!.body.x > right!.body.x);
  assert.equal(left!.body.x - 400 * 16, 600 * 16 - right!.body.x);
});

test('[SIM5] in one tick a body moves before a shot looks for it, and is dead before it could take a pickup', () => {
  const heal = { kind: 'health', x: 505, y: 500 } as const;
  const world = sketchWorld(
    [
      [100, 100],
      [500, 500],
    ],
    { pickups: [heal] },
  );
  const victim = world.players[1]!;
  [victim.shield, victim.health, victim.body.vx] = [0, 1, DASH_SPEED];
  victim.body.dashTicks = 5;
  // Only where the dash takes the victim in this tick does the shot meet it.
  const { radius } = WEAPONS[WEAPON_ID.blaster];
  const x = victim.body.x + BODY_RADIUS + radius + unitsOf(4);
  world.shots.push(launchShot(world.nextShotId++, 0, 1, { weapon: WEAPON_ID.blaster, ordinal: 0, x, y: victim.body.y, vx: 0, vy: 16 }));
  const events = stepWorld(world, new Map([[1, [NEUTRAL_INPUT]]]));
  assert.deepEqual(
    events.map(({ kind }) => kind).filter((kind) => kind !== 'spawn'),
    ['hit', 'kill'],
  );
  assert.equal(world.pickups[0]!.availableTick, 0);
});

test('inputs of a number that nobody holds are ignored', () => {
  const world = sketchWorld([[500, 500]]);
  assert.doesNotThrow(() => stepWorld(world, new Map([[9, [NEUTRAL_INPUT]]])));
});

test('others see the barrel where its owner aims, to within half a coarse step', () => {
  const world = sketchWorld([[500, 500]]);
  for (const [aim, seen] of [
    [0, 0],
    [63, 0],
    [64, 1],
    [8192, 64],
    [32767, 0],
  ] as const) {
    stepWorld(world, new Map([[0, [{ ...NEUTRAL_INPUT, aim }]]]));
    assert.equal(world.players[0]!.aim, seen);
  }
});

function crowdedWorld(arena: Arena): World {
  const world = createWorld(arena, { seed: 3 });
  for (let id = 0; id < MAX_PLAYERS; id++) addPlayer(world, id);
  return world;
}

/** None, one or as many as a tick takes, for everyone. */
function nextInputs(world: World, scripts: Map<number, PlayerInput[]>, rng: { state: number }): Map<number, PlayerInput[]> {
  const inputs = new Map<number, PlayerInput[]>();
  for (const { id } of world.players) {
    let last = scripts.get(id)?.at(-1) ?? NEUTRAL_INPUT;
    const count = (world.tick + id) % 5 === 0 ? (world.tick + id) % (MAX_INPUTS_PER_TICK + 1) : 1;
    const taken = Array.from({ length: count }, () => (last = scriptInput(last, rng)));
    scripts.set(id, [last]);
    inputs.set(id, taken);
  }
  return inputs;
}

function within(values: readonly number[], least: number, most: number): void {
  for (const value of values) {
    if (!Number.isInteger(value) || Object.is(value, -0) || value < least || value > most)
      assert.fail(`${value} is not in ${least} .. ${most}`);
  }
}
