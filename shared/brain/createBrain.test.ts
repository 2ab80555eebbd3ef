import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arena } from '../arena/Arena.ts';
import { shippedArena } from '../testing/shippedArena.ts';
import { sketchArena } from '../arena/sketchArena.ts';
import { createRng } from '../math/rng.ts';
import { TICK_RATE_HZ } from '../netConfig.ts';
import { addPlayer } from '../sim/addPlayer.ts';
import { createWorld } from '../sim/createWorld.ts';
import { stepWorld } from '../sim/stepWorld.ts';
import { MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '../tuning.ts';
import { createBrain } from './createBrain.ts';
import { DIFFICULTIES } from './difficulties.ts';
import { playBots } from './playBots.ts';
import { viewWorld } from './viewWorld.ts';

const ARENAS = ['rink', 'ring'].map(shippedArena);
const ONE_OF_EACH = DIFFICULTIES.map((difficulty) => ({ difficulty }));

test('same seed, same match to the last bit', () => {
  for (const arena of ARENAS) {
    const seed = 3;
    const hash = (seed: number): number => playBots({ arena, mode: 'ffa', seats: ONE_OF_EACH, seed, seconds: 10 }).hash;
    assert.equal(hash(seed), hash(seed), `${arena.name}, seed ${seed}`);
    assert.notEqual(hash(seed + 1), hash(seed), `${arena.name}: the seed changes nothing`);
  }
});

test('bots kill, bank, pick up, and never loiter', (t) => {
  const seed = 11;
  for (const [i, difficulty] of DIFFICULTIES.entries()) {
    const arena = ARENAS[i % ARENAS.length]!;
    const seats = Array.from({ length: 6 }, () => ({ difficulty }));
    const { tallies, thinkUs } = playBots({ arena, mode: 'ffa', seats, seed, seconds: 120, now: () => performance.now() });
    const [kills, bankKills, shots, pickups, loiters] = (['kills', 'bankKills', 'volleys', 'pickups', 'loiters'] as const).map((key) =>
      tallies.reduce((total, tally) => total + tally[key], 0),
    );
    const figures = `six of ${difficulty} on ${arena.name}, 2 min, seed ${seed}: ${kills} kills (${bankKills} off walls), ${shots} shots, ${pickups} pickups, ${loiters} loiters, ${thinkUs.toFixed(1)} us a thought`;
    t.diagnostic(figures);
    assert.ok(kills! > 10 && bankKills! > 0 && pickups! > 10 && loiters === 0, figures);
  }
});

test('the harder bot wins', (t) => {
  const scores = DIFFICULTIES.map(() => 0);
  const seeds = [1, 2, 3, 4];
  for (const arena of ARENAS) {
    for (const seed of seeds) {
      const { tallies } = playBots({ arena, mode: 'ffa', seats: ONE_OF_EACH, seed, seconds: 120 });
      tallies.forEach(({ kills, deaths }, id) => (scores[id]! += kills - deaths));
    }
  }
  const figures = `kills less deaths, 2 min on each arena, seeds ${seeds.join()}: ${DIFFICULTIES.map((name, i) => `${name} ${scores[i]}`).join(', ')}`;
  t.diagnostic(figures);
  for (let i = 1; i < scores.length; i++) assert.ok(scores[i]! > scores[i - 1]!, figures);
});

test('a hurt bot finds the way to the only health pickup from every spawn', () => {
  for (const arena of ARENAS) {
    for (const [spot, pickup] of arena.pickups.entries()) {
      if (pickup.kind !== 'health') continue;
      for (const spawn of arena.spawns) {
        const ticks = ticksToFetch(arena, [spot], spawn);
        const straight = Math.hypot(spawn.x - pickup.x, spawn.y - pickup.y) / UNITS_PER_PX / (MAX_SPEED_PX_PER_S / TICK_RATE_HZ);
        assert.ok(ticks < 1.6 * straight + 60, `${arena.name}: ${ticks} ticks from ${JSON.stringify(spawn)} to ${JSON.stringify(pickup)}`);
      }
    }
  }
});

test('a pickup that no way leads to is given up for the next', () => {
  const arena = sketchArena({
    width: 1200,
    height: 800,
    walls: [
      [
        [800, 0],
        [840, 0],
        [840, 800],
        [800, 800],
      ],
    ],
    spawns: [[700, 400]],
    pickups: [
      { kind: 'health', x: 1000, y: 400 },
      { kind: 'health', x: 100, y: 100 },
    ],
  });
  assert.ok(ticksToFetch(arena, [0, 1], arena.spawns[0]!) < 300);
});

/** Ticks a lone, hurt bot takes to the first of some pickups, all the others being gone. */
function ticksToFetch(arena: Arena, spots: readonly number[], from: { x: number; y: number }): number {
  const world = createWorld(arena, { seed: 1 });
  const player = addPlayer(world, 0);
  const brain = createBrain({ arena, difficulty: 'normal', rng: createRng(1) });
  for (const [i, pickup] of world.pickups.entries()) {
    pickup.availableTick = spots.includes(i) ? 0 : Infinity;
  }
  player.health = 10;
  player.body.x = from.x;
  player.body.y = from.y;
  for (let tick = 1; tick < 1800; tick++) {
    const events = stepWorld(world, new Map([[0, [brain.think(viewWorld(world, 0))]]]));
    if (events.some(({ kind }) => kind === 'pickup')) return tick;
  }
  return Infinity;
}

test('a dead body wants nothing', () => {
  const arena = ARENAS[0]!;
  const world = createWorld(arena, { seed: 1 });
  addPlayer(world, 0).body.isAlive = false;
  const brain = createBrain({ arena, difficulty: 'ace', rng: createRng(1) });
  assert.deepEqual(brain.think(viewWorld(world, 0)), { move: 0, aim: 0, buttons: 0 });
});
