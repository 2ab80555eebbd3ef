import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER } from '../netConfig.ts';
import { MAX_HEALTH, ROUND_OVER_S, ROUND_S, SCORE_LIMIT, WARMUP_S, ticksOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { launchShot } from './launchShot.ts';
import type { SimEvent } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import { ROUND_PHASES, type RoundPhase, type World } from './World.ts';
import { WEAPON_ID } from './weapons.ts';

const WARMUP = ticksOf(WARMUP_S * 1000);
const LIVE = ticksOf(ROUND_S * 1000);
const OVER = ticksOf(ROUND_OVER_S * 1000);
const SPAWNS: [number, number][] = [
  [100, 100],
  [900, 900],
];

function newWorld(players: number): World {
  const world = createWorld(sketchWorld([], { spawns: SPAWNS }).arena, { seed: 1 });
  for (let id = 0; id < players; id++) addPlayer(world, id);
  return world;
}

const run = (world: World, ticks: number): SimEvent[] => Array.from({ length: ticks }, () => stepWorld(world, new Map())).flat();
const rounds = (events: SimEvent[]): SimEvent[] => events.filter(({ kind }) => kind === 'round');
const roundEvent = (tick: number, phase: RoundPhase, actor = NO_PLAYER): SimEvent => ({
  kind: 'round',
  tick,
  phase: ROUND_PHASES.indexOf(phase),
  actor,
});

/** Player 0 kills player 1 in the next step. */
function kill(world: World): void {
  const victim = world.players[1]!;
  [victim.shield, victim.health, victim.protectedUntilTick] = [0, 1, 0];
  const { x, y } = victim.body;
  world.shots.push(launchShot(world.nextShotId++, 0, world.tick + 1, { weapon: WEAPON_ID.blaster, ordinal: 0, x, y, vx: 100, vy: 0 }));
  run(world, 1);
}

test('[SIM7] warm-up, round, result, and again, each for its time', () => {
  const world = newWorld(0);
  const events = rounds(run(world, WARMUP + LIVE + OVER + WARMUP));
  assert.deepEqual(events, [
    roundEvent(WARMUP, 'live'),
    roundEvent(WARMUP + LIVE, 'over'),
    roundEvent(WARMUP + LIVE + OVER, 'warmup'),
    roundEvent(WARMUP + LIVE + OVER + WARMUP, 'live'),
  ]);
  assert.equal(world.round.number, 2);
  assert.equal(world.round.phaseEndTick, world.tick + LIVE);
});

test('[SIM7] the first to the score limit wins at once', () => {
  const world = newWorld(3);
  run(world, WARMUP + 10);
  world.players[1]!.score = SCORE_LIMIT + 1;
  assert.deepEqual(rounds(run(world, 1)), [roundEvent(WARMUP + 11, 'over', 1)]);
  assert.deepEqual([world.round.winner, world.round.phaseEndTick], [1, world.tick + OVER]);
});

test('[SIM7] when the clock ends the highest score wins, and a tie or no score at all is a draw', () => {
  for (const [scores, winner] of [
    [[3, 7, 5], 1],
    [[7, 7, 5], NO_PLAYER],
    [[0, 0, 0], NO_PLAYER],
  ] as const) {
    const world = newWorld(3);
    run(world, WARMUP + LIVE - 1);
    for (const [id, score] of scores.entries()) world.players[id]!.score = score;
    assert.deepEqual(rounds(run(world, 1)), [roundEvent(WARMUP + LIVE, 'over', winner)]);
  }
});

test('[SIM7] kills count in the round alone, not in the warm-up and not after it', () => {
  const world = newWorld(2);
  const tally = (): number[] => world.players.flatMap(({ score, kills, deaths }) => [score, kills, deaths]);
  run(world, 5);
  kill(world);
  assert.deepEqual(tally(), [0, 0, 0, 0, 0, 0]);
  run(world, WARMUP);
  kill(world);
  assert.deepEqual(tally(), [1, 1, 0, 0, 0, 1]);
  world.players[0]!.score = SCORE_LIMIT;
  run(world, 300);
  kill(world);
  assert.deepEqual(tally(), [SCORE_LIMIT, 1, 0, 0, 0, 1]);
});

test('the result stands until the next warm-up, which begins from nothing', () => {
  const world = newWorld(2);
  run(world, WARMUP);
  Object.assign(world.players[0]!, { score: SCORE_LIMIT, kills: 20, bankKills: 5, deaths: 2 });
  run(world, 1 + OVER - 1);
  assert.deepEqual([world.round.phase, world.round.winner, world.players[0]!.score], ['over', 0, SCORE_LIMIT]);
  run(world, 1);
  const { score, kills, bankKills, deaths } = world.players[0]!;
  assert.deepEqual([score, kills, bankKills, deaths], [0, 0, 0, 0]);
  assert.deepEqual([world.round.phase, world.round.winner, world.round.number], ['warmup', NO_PLAYER, 2]);
});

test('a round begins afresh: everyone alive on a spawn, no shots, every pickup there', () => {
  const world = sketchWorld([], { spawns: SPAWNS, pickups: [{ kind: 'bouncer', x: 500, y: 500 }] });
  Object.assign(world.round, { phase: 'warmup', phaseEndTick: 20 });
  for (const id of [0, 1]) addPlayer(world, id);
  run(world, 10);
  kill(world);
  world.players[0]!.health = 7;
  world.pickups[0]!.availableTick = 9999;
  world.shots.push(launchShot(50, 0, 11, { weapon: WEAPON_ID.bouncer, ordinal: 0, x: 4000, y: 8000, vx: 0, vy: 100 }));
  const events = run(world, 20 - world.tick);
  assert.equal(world.shots.length, 0);
  assert.equal(world.pickups[0]!.availableTick, 20);
  for (const { body, health } of world.players) assert.deepEqual([body.isAlive, health], [true, MAX_HEALTH]);
  assert.deepEqual(
    events.filter(({ tick }) => tick === 20).map(({ kind }) => kind),
    ['round', 'spawn', 'spawn'],
  );
  const [first, second] = world.players.map(({ body }) => body.x);
  assert.notEqual(first, second, 'not on top of each other');
});
