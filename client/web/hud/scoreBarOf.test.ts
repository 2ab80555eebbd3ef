import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlagView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { scoreBarOf } from './scoreBarOf.ts';
import { sketchPlayer, sketchView } from './testing/sketchView.ts';

const flag = (team: 1 | 2, part: Partial<FlagView> = {}): FlagView => ({
  team,
  state: 'home',
  carrier: NO_PLAYER,
  x: 0,
  y: 0,
  returnsInMs: 0,
  ...part,
});

test('without teams the bar has oneself and the best of the others, and equal scores share a rank', () => {
  const self = sketchPlayer(0, { score: 3 });
  const players = [self, sketchPlayer(1, { score: 3 }), sketchPlayer(2, { score: 5 })];
  const bar = scoreBarOf(sketchView({ self, players }), false);
  assert.ok(bar.kind === 'solo');
  assert.deepEqual([bar.own?.rank, bar.own?.score], [2, 3]);
  assert.deepEqual([bar.rival?.name, bar.rival?.score, bar.rival?.rank], ['player 2', 5, 1]);
});

test('a spectator sees the two best', () => {
  const players = [sketchPlayer(1, { score: 3 }), sketchPlayer(2, { score: 5 }), sketchPlayer(3, { score: 4 })];
  const bar = scoreBarOf(sketchView({ self: null, players }), false);
  assert.ok(bar.kind === 'solo');
  assert.deepEqual([bar.own?.name, bar.rival?.name], ['player 2', 'player 3']);
});

test('the own side stands first, whichever it is, with where its flag is', () => {
  const self = sketchPlayer(0, { team: 2 });
  const flags = [flag(1), flag(2, { state: 'dropped', returnsInMs: 8_100 })];
  const bar = scoreBarOf(sketchView({ self, match: { mode: 'ctf', teamScores: [0, 1, 2] }, flags }), false);
  assert.ok(bar.kind === 'teams');
  assert.deepEqual(
    bar.sides.map(({ team, score, isOwn, flag: mark }) => [team, score, isOwn, mark]),
    [
      [2, 2, true, { state: 'dropped', seconds: 9 }],
      [1, 1, false, { state: 'home', seconds: 0 }],
    ],
  );
});

test('sides of a duel go by who plays them', () => {
  const self = sketchPlayer(0, { team: 1 });
  const bar = scoreBarOf(sketchView({ self, players: [self, sketchPlayer(1, { team: 2 })], match: { mode: 'duel' } }), false);
  assert.ok(bar.kind === 'teams');
  assert.ok(bar.hasPips);
  assert.deepEqual(
    bar.sides.map(({ name }) => name),
    ['player 0', 'player 1'],
  );
});

test('who wants friends azure and foes amber has them so', () => {
  const self = sketchPlayer(0, { team: 2 });
  const bar = scoreBarOf(sketchView({ self, match: { mode: 'tdm' } }), true);
  assert.ok(bar.kind === 'teams');
  assert.deepEqual(
    bar.sides.map(({ paint }) => paint),
    [0, 1],
  );
});
