import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER } from '#shared/netConfig.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { showTickOf } from './showTickOf.ts';

const SELF = 3;
const place = { tick: 100, x: 0, y: 0 };
const hit = (actor: number, target: number): SimEvent => ({
  ...place,
  kind: 'hit',
  actor,
  target,
  amount: 9,
  weapon: 1,
  bounces: 0,
  shot: 0,
  ordinal: 0,
});

test('what others do shows with them', () => {
  assert.equal(showTickOf(hit(1, 2), SELF, 4), 100);
  assert.equal(showTickOf({ ...place, kind: 'spawn', actor: 1 }, SELF, null), 100);
});

test('what is done to the own body shows at once, and so does what it does itself', () => {
  assert.equal(showTickOf(hit(1, SELF), SELF, 4), -Infinity);
  assert.equal(showTickOf({ ...place, kind: 'pickup', actor: SELF, spot: 0 }, SELF, null), -Infinity);
});

test('[LC10] an own hit shows where the shot is drawn to touch, or at once where it is drawn in the present', () => {
  assert.equal(showTickOf(hit(SELF, 1), SELF, 4.5), 95.5);
  assert.equal(showTickOf(hit(SELF, 1), SELF, null), -Infinity);
});

test('a new round shows at once, for everyone', () => {
  assert.equal(showTickOf({ kind: 'round', tick: 100, phase: 1, actor: NO_PLAYER }, SELF, null), -Infinity);
});
