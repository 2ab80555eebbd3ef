import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintOf, paintOfTeam } from './paintOf.ts';

const AZURE = 0;
const AMBER = 1;
const me = { colour: 5, team: 2, isSelf: true } as const;
const mate = { colour: 3, team: 2, isSelf: false } as const;
const rival = { colour: 4, team: 1, isSelf: false } as const;
const loner = { colour: 4, team: 0, isSelf: false } as const;

test('players wear the colour of their team, and their own where there are none', () => {
  assert.deepEqual(
    [me, mate, rival, loner].map((player) => paintOf(player, me, false)),
    [AMBER, AMBER, AZURE, 4],
  );
});

test('friends are azure and foes amber when asked for, whatever their teams wear', () => {
  assert.deepEqual(
    [me, mate, rival].map((player) => paintOf(player, me, true)),
    [AZURE, AZURE, AMBER],
  );
  assert.deepEqual([paintOfTeam(2, me, true), paintOfTeam(1, me, true)], [AZURE, AMBER]);
});

test('without teams everybody else is a foe', () => {
  assert.equal(paintOf(loner, { team: 0 }, true), AMBER);
});

test('a spectator sees the real colours', () => {
  assert.equal(paintOf(rival, null, true), AZURE);
  assert.equal(paintOfTeam(2, null, true), AMBER);
});
