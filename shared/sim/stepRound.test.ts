import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER } from '../netConfig.ts';
import { BREAK_S, MAX_HEALTH, OVERTIME_S, ROUND_OVER_S, WARMUP_S, ticksOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import { joinTeam } from './joinTeam.ts';
import { launchShot } from './launchShot.ts';
import { MODES, rulesOf, type ModeName } from './modes.ts';
import { removePlayer } from './removePlayer.ts';
import type { SimEvent } from './SimEvent.ts';
import { sketchWorld } from './sketchWorld.ts';
import { stepWorld } from './stepWorld.ts';
import { ROUND_PHASES, type RoundPhase, type World } from './World.ts';
import { WEAPON_ID } from './weapons.ts';

const WARMUP = ticksOf(WARMUP_S * 1000);
const LIVE = ticksOf(MODES.ffa.liveS * 1000);
const OVERTIME = ticksOf(OVERTIME_S * 1000);
const BREAK = ticksOf(BREAK_S * 1000);
const SCORE_LIMIT = MODES.ffa.scoreLimit;
const OVER = ticksOf(ROUND_OVER_S * 1000);
const SPAWNS: [number, number][] = [
  [100, 100],
  [900, 900],
];

function newWorld(players: number, mode: ModeName = 'ffa'): World {
  const world = createWorld(sketchWorld([], { spawns: SPAWNS }).arena, { seed: 1, rules: rulesOf(mode) });
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

test('[SIM7] warm-up, play, and a result that stays', () => {
  const world = newWorld(1);
  const events = rounds(run(world, WARMUP + LIVE + OVER + 500));
  assert.deepEqual(events, [roundEvent(WARMUP, 'live'), roundEvent(WARMUP + LIVE, 'over')]);
  assert.equal(world.round.phaseEndTick, WARMUP + LIVE + OVER);
});

test('[SIM8] the warm-up waits for somebody to play with', () => {
  const nobody = newWorld(0);
  assert.deepEqual(rounds(run(nobody, 2 * WARMUP)), []);
  const alone = newWorld(1, 'tdm');
  assert.deepEqual(rounds(run(alone, 2 * WARMUP)), []);
  addPlayer(alone, 1);
  assert.deepEqual(rounds(run(alone, 2)), [roundEvent(2 * WARMUP + 2, 'live')], 'the tick after it came');
});

test('[SIM7] the first to the score limit wins at once', () => {
  const world = newWorld(3);
  run(world, WARMUP + 10);
  world.players[1]!.score = SCORE_LIMIT + 1;
  assert.deepEqual(rounds(run(world, 1)), [roundEvent(WARMUP + 11, 'over', 1)]);
  assert.deepEqual([world.round.winner, world.round.phaseEndTick], [1, world.tick + OVER]);
});

test('[SIM7] when the clock ends the highest score wins', () => {
  const world = newWorld(3);
  run(world, WARMUP + LIVE - 1);
  for (const [id, score] of [3, 7, 5].entries()) world.players[id]!.score = score;
  assert.deepEqual(rounds(run(world, 1)), [roundEvent(WARMUP + LIVE, 'over', 1)]);
});

test('[SIM9] a tie goes into overtime, which the first lead ends, and the clock as a draw', () => {
  for (const lead of [true, false]) {
    const world = newWorld(3);
    run(world, WARMUP + LIVE - 1);
    for (const [id, score] of [7, 7, 5].entries()) world.players[id]!.score = score;
    assert.deepEqual(rounds(run(world, 1)), [roundEvent(WARMUP + LIVE, 'overtime')]);
    if (lead) kill(world);
    assert.equal(world.round.phase, lead ? 'over' : 'overtime');
    const later = rounds(run(world, OVERTIME));
    assert.deepEqual(later, lead ? [] : [roundEvent(WARMUP + LIVE + OVERTIME, 'over')]);
    assert.equal(world.round.winner, lead ? 0 : NO_PLAYER);
  }
});

test('[SIM10] a kill in a duel is followed by a break and the next bout from the other side, on what is left of the clock', () => {
  const world = newWorld(2, 'duel');
  run(world, WARMUP + 100);
  const places = () => world.players.map(({ body }) => [body.x, body.y]);
  const left = world.round.phaseEndTick - world.tick;
  kill(world);
  assert.deepEqual([world.round.phase, world.teamScores], ['break', [0, 1, 0]]);
  run(world, BREAK);
  assert.deepEqual([world.round.phase, world.round.number], ['live', 2]);
  assert.equal(world.round.phaseEndTick - world.tick, left - 1);
  assert.ok(world.players.every(({ body }) => body.isAlive));
  assert.notDeepEqual(places()[0], places()[1]);
});

test('[SIM10] the first to seven wins a duel', () => {
  const world = newWorld(2, 'duel');
  run(world, WARMUP + 1);
  world.teamScores[1] = MODES.duel.scoreLimit - 1;
  kill(world);
  assert.deepEqual([world.round.phase, world.round.winner], ['over', 1]);
});

test('[SIM7] a side that is left alone has won', () => {
  const world = newWorld(2, 'duel');
  run(world, WARMUP + 1);
  removePlayer(world, 0);
  run(world, 1);
  assert.deepEqual([world.round.phase, world.round.winner], ['over', 2]);
});

test('who changes sides lives again among the new mates, without a death', () => {
  const world = newWorld(4, 'tdm');
  run(world, WARMUP + 1);
  assert.ok(joinTeam(world, 0, 2));
  assert.ok(!joinTeam(world, 0, 2), 'nothing to change');
  assert.equal(world.players[0]!.body.isAlive, false);
  run(world, 1);
  const { body, team, deaths } = world.players[0]!;
  assert.deepEqual([body.isAlive, team, deaths], [true, 2, 0]);
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

test('[SIM8] a life that begins in the tick that ends the warm-up is not taken for the one that play begins with', () => {
  const world = newWorld(1);
  run(world, WARMUP - 1);
  addPlayer(world, 1);
  const events = run(world, 2);
  assert.deepEqual(rounds(events), [roundEvent(WARMUP + 1, 'live')]);
  assert.deepEqual(
    events.filter((event) => event.kind === 'spawn' && event.actor === 1).map(({ tick }) => tick),
    [WARMUP, WARMUP + 1],
  );
});
