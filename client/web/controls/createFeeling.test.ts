import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import { createFeeling } from './createFeeling.ts';

const SELF = 3;
const seen = (fireCooldownTicks: number, ...events: { kind: string; actor: number; target: number }[]): ArenaView =>
  ({ self: { id: SELF, fireCooldownTicks }, events }) as unknown as ArenaView;

test('every shot is felt once', () => {
  const feel = createFeeling();
  assert.deepEqual(
    [0, 11, 10, 9, 11, 10].map((ticks) => feel(seen(ticks))),
    [null, 'fire', null, null, 'fire', null],
  );
});

test('own hits, hits taken and the own death are felt, the strongest alone', () => {
  const feel = createFeeling();
  assert.equal(feel(seen(0, { kind: 'hit', actor: SELF, target: 1 })), 'hit');
  assert.equal(feel(seen(0, { kind: 'hit', actor: SELF, target: 1 }, { kind: 'hit', actor: 1, target: SELF })), 'hurt');
  assert.equal(feel(seen(5, { kind: 'hit', actor: 1, target: SELF }, { kind: 'kill', actor: 1, target: SELF })), 'death');
});

test('what others do to each other is not felt', () => {
  assert.equal(createFeeling()(seen(0, { kind: 'hit', actor: 1, target: 2 }, { kind: 'kill', actor: 1, target: 2 })), null);
});
