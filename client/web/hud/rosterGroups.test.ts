import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rosterGroups } from './rosterGroups.ts';
import { sketchPlayer } from './testing/sketchView.ts';

test('sixteen without teams stand in two columns of eight, and go on counting', () => {
  const players = Array.from({ length: 16 }, (_, id) => sketchPlayer(id, { score: id }));
  const groups = rosterGroups(players, 'ffa', 0);
  assert.deepEqual(
    groups.map((group) => [group.firstRank, group.players.length, group.players[0]?.id]),
    [
      [1, 8, 15],
      [9, 8, 7],
    ],
  );
});

test('few stand in one column', () => {
  assert.equal(rosterGroups([sketchPlayer(0), sketchPlayer(1)], 'ffa', 0).length, 1);
});

test('sides stand apart, the own one first, each by rank', () => {
  const players = [sketchPlayer(0, { team: 2, score: 1 }), sketchPlayer(1, { team: 1 }), sketchPlayer(2, { team: 2, score: 4 })];
  const groups = rosterGroups(players, 'tdm', 2);
  assert.deepEqual(
    groups.map(({ team, players: side }) => [team, side.map(({ id }) => id)]),
    [
      [2, [2, 0]],
      [1, [1]],
    ],
  );
});

test('a side with nobody on it is shown as empty', () => {
  assert.deepEqual(
    rosterGroups([sketchPlayer(0, { team: 1 })], 'duel', 1).map((group) => group.players.length),
    [1, 0],
  );
});
