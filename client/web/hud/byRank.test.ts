import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlayerView } from '#net/ArenaView.ts';
import { byRank } from './byRank.ts';

const player = (id: number, score: number, kills = 0, deaths = 0): PlayerView =>
  ({ id, score, kills, deaths, isSelf: id === 0, name: `player ${id}`, colour: id }) as PlayerView;

const order = (...players: PlayerView[]): number[] => players.toSorted(byRank).map(({ id }) => id);

test('score ranks first, then kills, then fewer deaths', () => {
  assert.deepEqual(order(player(1, 2), player(2, 5)), [2, 1]);
  assert.deepEqual(order(player(1, 2, 1), player(2, 2, 2)), [2, 1]);
  assert.deepEqual(order(player(1, 2, 2, 4), player(2, 2, 2, 3)), [2, 1]);
});
