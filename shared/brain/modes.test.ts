import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Arena } from '../arena/Arena.ts';
import { SHIPPED_MAPS, shippedArena } from '../testing/shippedArena.ts';
import type { ModeName } from '../sim/modes.ts';
import type { Difficulty } from './difficulties.ts';
import { playBots, type BotResult } from './playBots.ts';

const SEEDS = [1, 2];

function total({ tallies }: BotResult, key: 'kills' | 'loiters' | 'pickups'): number {
  return tallies.reduce((sum, tally) => sum + tally[key], 0);
}

const seatsOf = (difficulty: Difficulty, count: number) => Array.from({ length: count }, () => ({ difficulty }));

const ARENAS = SHIPPED_MAPS.map(shippedArena);
const arenasFor = (mode: ModeName): Arena[] => ARENAS.filter(({ modes }) => modes.includes(mode));

test('four against four take flags, bring every fifth home, and bring their own back', (t) => {
  for (const arena of arenasFor('ctf')) {
    let [taken, captured, returned] = [0, 0, 0];
    for (const seed of SEEDS) {
      const { flags } = playBots({ arena, mode: 'ctf', seats: seatsOf('normal', 8), seed, seconds: 240 });
      taken += flags.taken;
      captured += flags.captured;
      returned += flags.returned;
    }
    const figures = `${arena.name}, ${SEEDS.length} times 4 min, seeds ${SEEDS.join()}: ${taken} flags taken, ${captured} brought home, ${returned} brought back`;
    t.diagnostic(figures);
    assert.ok(taken >= 10 * SEEDS.length && captured >= taken / 5 && returned >= 5 * SEEDS.length, figures);
  }
});

test('sides of bots fight, and evenly: no side stays at home', (t) => {
  for (const arena of arenasFor('tdm')) {
    const seed = 4;
    const result = playBots({ arena, mode: 'tdm', seats: seatsOf('hard', 8), seed, seconds: 120 });
    const figures = `${arena.name}, 2 min, seed ${seed}: ${total(result, 'kills')} kills, ${result.teamScores.slice(1).join(' to ')}`;
    t.diagnostic(figures);
    assert.ok(total(result, 'kills') > 15 && Math.min(result.teamScores[1], result.teamScores[2]) > 5, figures);
  }
});

test('duellists fetch what the map has, and bouts end', (t) => {
  for (const arena of arenasFor('duel')) {
    for (const seed of SEEDS) {
      const result = playBots({ arena, mode: 'duel', seats: seatsOf('normal', 2), seed, seconds: 120 });
      const figures = `${arena.name}, 2 min, seed ${seed}: ${total(result, 'kills')} bouts, ${total(result, 'pickups')} pickups`;
      t.diagnostic(figures);
      assert.ok(total(result, 'kills') >= 2 && total(result, 'pickups') >= 5, figures);
    }
  }
});

test('in no mode and on no map does a bot stand about', () => {
  for (const arena of ARENAS) {
    for (const mode of arena.modes) {
      const seed = 9;
      const count = mode === 'duel' ? 2 : arena.players.most / 2;
      for (const difficulty of ['rookie', 'ace'] as const) {
        const result = playBots({ arena, mode, seats: seatsOf(difficulty, count), seed, seconds: 40 });
        assert.equal(total(result, 'loiters'), 0, `${difficulty} on ${arena.name}, ${mode}, seed ${seed}`);
      }
    }
  }
});
