import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlayerView } from '#net/ArenaView.ts';
import { byRank } from './byRank.ts';
import { rivalOf } from './rivalOf.ts';
import { standingOf } from './standingOf.ts';

const player = (id: number, score: number, kills = 0, deaths = 0): PlayerView =>
  ({ id, score, kills, deaths, isSelf: id === 0, name: `player ${id}`, colour: id }) as PlayerView;

const order = (...players: PlayerView[]): number[] => players.toSorted(byRank).map(({ id }) => id);

test('score ranks first, then kills, then fewer deaths', () => {
  assert.deepEqual(order(player(1, 2), player(2, 5)), [2, 1]);
  assert.deepEqual(order(player(1, 2, 1), player(2, 2, 2)), [2, 1]);
  assert.deepEqual(order(player(1, 2, 2, 4), player(2, 2, 2, 3)), [2, 1]);
});

test('equal scores share a rank', () => {
  const self = player(0, 4);
  assert.equal(standingOf(self, [self, player(1, 4), player(2, 9), player(3, 1)]).rank, 2);
});

test('the leader watches the runner-up, everyone else the leader', () => {
  assert.equal(rivalOf([player(0, 9), player(1, 4), player(2, 7)])?.id, 2);
  assert.equal(rivalOf([player(0, 1), player(1, 4), player(2, 7)])?.id, 2);
});

test('nobody else is nobody to watch', () => {
  assert.equal(rivalOf([player(0, 9)]), null);
});
