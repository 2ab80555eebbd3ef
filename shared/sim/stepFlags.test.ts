import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { NO_PLAYER } from '../netConfig.ts';
import { CAPTURE_SCORE, FLAG_RETURN_MS, RETURN_SCORE, ticksOf, unitsOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { rulesOf } from './modes.ts';
import { removePlayer } from './removePlayer.ts';
import type { SimEvent } from './SimEvent.ts';
import { stepWorld } from './stepWorld.ts';
import type { Player, World } from './World.ts';

const AZURE = { team: 1, x: 100, y: 500 } as const;
const AMBER = { team: 2, x: 900, y: 500 } as const;
const arena = sketchArena({
  width: 1000,
  height: 1000,
  flags: [AZURE, AMBER],
  spawns: [
    [100, 100, 1],
    [900, 900, 2],
  ],
});

/** Capture the flag is on; players 0 and 2 are azure, 1 and 3 amber. */
function flagWorld(): World {
  const world = createWorld(arena, { seed: 1, rules: rulesOf('ctf') });
  for (let id = 0; id < 4; id++) addPlayer(world, id);
  world.round.phase = 'live';
  world.round.phaseEndTick = Infinity;
  return world;
}

const step = (world: World): SimEvent[] => stepWorld(world, new Map()).filter(({ kind }) => kind === 'flag');
const told = (events: SimEvent[]): unknown[] =>
  events.map((event) => (event.kind === 'flag' ? [event.actor, event.team, event.what] : event));
const player = (world: World, id: number): Player => world.players.find((candidate) => candidate.id === id)!;

function put(world: World, id: number, place: { x: number; y: number }): void {
  const { body } = player(world, id);
  body.x = unitsOf(place.x);
  body.y = unitsOf(place.y);
}

test('[SIM11] a foe takes a flag by touch, carries it, and scores at the own flag', () => {
  const world = flagWorld();
  put(world, 0, AMBER);
  assert.deepEqual(told(step(world)), [[0, 2, 'taken']]);
  assert.deepEqual([world.flags[1]!.state, world.flags[1]!.carrier], ['carried', 0]);
  put(world, 0, { x: 500, y: 300 });
  step(world);
  assert.deepEqual([world.flags[1]!.x, world.flags[1]!.y], [unitsOf(500), unitsOf(300)]);
  put(world, 0, AZURE);
  assert.deepEqual(told(step(world)), [[0, 2, 'captured']]);
  assert.deepEqual(world.teamScores, [0, 1, 0]);
  assert.deepEqual([player(world, 0).captures, player(world, 0).score], [1, CAPTURE_SCORE]);
  assert.deepEqual([world.flags[1]!.state, world.flags[1]!.x, world.flags[1]!.carrier], ['home', unitsOf(AMBER.x), NO_PLAYER]);
});

test('[SIM11] nobody scores while the own flag is away', () => {
  const world = flagWorld();
  put(world, 0, AMBER);
  put(world, 1, AZURE);
  step(world);
  put(world, 1, { x: 500, y: 800 });
  put(world, 0, AZURE);
  assert.deepEqual(told(step(world)), []);
  assert.deepEqual(world.teamScores, [0, 0, 0]);
});

test('[SIM11] a carrier who dies or leaves drops the flag; a mate brings it back, a foe takes it up, and time sends it home', () => {
  for (const fate of ['mate', 'foe', 'time'] as const) {
    const world = flagWorld();
    put(world, 0, AMBER);
    step(world);
    put(world, 0, { x: 500, y: 500 });
    step(world);
    if (fate === 'foe') removePlayer(world, 0);
    else player(world, 0).body.isAlive = false;
    player(world, 0 + (fate === 'foe' ? 1 : 0)).spawnTick = 1e9;
    assert.deepEqual(told(step(world)), [[0, 2, 'dropped']]);
    assert.deepEqual([world.flags[1]!.state, world.flags[1]!.x], ['dropped', unitsOf(500)]);
    if (fate === 'mate') {
      put(world, 3, { x: 500, y: 500 });
      assert.deepEqual(told(step(world)), [[3, 2, 'returned']]);
      assert.deepEqual([player(world, 3).returns, player(world, 3).score], [1, RETURN_SCORE]);
    } else if (fate === 'foe') {
      put(world, 2, { x: 500, y: 500 });
      assert.deepEqual(told(step(world)), [[2, 2, 'taken']]);
    } else {
      for (let tick = 1; tick < ticksOf(FLAG_RETURN_MS); tick++) assert.deepEqual(step(world), []);
      assert.deepEqual(told(step(world)), [[NO_PLAYER, 2, 'returned']]);
      assert.equal(world.flags[1]!.state, 'home');
    }
  }
});

test('[SIM11] flags stay where they are outside of play and in other modes', () => {
  const world = flagWorld();
  world.round.phase = 'warmup';
  put(world, 0, AMBER);
  assert.deepEqual(step(world), []);
  assert.deepEqual(createWorld(arena, { seed: 1, rules: rulesOf('tdm') }).flags, []);
});
