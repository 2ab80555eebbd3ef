import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awardsOf } from './awardsOf.ts';
import { sketchPlayer } from './testing/sketchView.ts';

test('the best at each thing is named with how much it was', () => {
  const players = [
    sketchPlayer(0, { damage: 420, bankKills: 1, longestBankPx: 900 }),
    sketchPlayer(1, { damage: 300, bankKills: 4, longestBankPx: 700, bestStreak: 5 }),
  ];
  assert.deepEqual(
    awardsOf(players).map(({ name, winners, value }) => [name, winners.map(({ id }) => id), value]),
    [
      ['bankKills', [1], 4],
      ['longestBankPx', [0], 900],
      ['damage', [0], 420],
      ['bestStreak', [1], 5],
    ],
  );
});

test('what nobody did is no award', () => {
  assert.deepEqual(awardsOf([sketchPlayer(0), sketchPlayer(1)]), []);
  assert.deepEqual(awardsOf([]), []);
});

test('a streak of one is none', () => {
  assert.deepEqual(awardsOf([sketchPlayer(0, { bestStreak: 1 })]), []);
});

test('equals share an award, but not when they are many', () => {
  const winners = (count: number): number =>
    awardsOf(Array.from({ length: count }, (_, id) => sketchPlayer(id, { captures: 2 })))[0]?.winners.length ?? 0;
  assert.equal(winners(3), 3);
  assert.equal(winners(4), 0);
});
