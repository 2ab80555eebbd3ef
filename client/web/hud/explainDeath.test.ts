import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { explainDeath } from './explainDeath.ts';

const PLAIN = { rewindMs: 0, wasCovered: false, ownPingMs: 30 };

test('a death in the present, on a quick link, needs no explanation', () => {
  assert.equal(explainDeath(PLAIN), null);
});

test('a rewind of a tick is not worth a word, one of five is', () => {
  assert.equal(explainDeath({ ...PLAIN, rewindMs: Math.round(TICK_MS) }), null);
  assert.equal(explainDeath({ ...PLAIN, rewindMs: Math.round(5 * TICK_MS) }), 'rewind');
});

test('a wall in between is what the victim wonders about', () => {
  assert.equal(explainDeath({ ...PLAIN, rewindMs: 120, wasCovered: true }), 'cover');
});

test('a wall without a rewind explains nothing: the shot met the victim where it was', () => {
  assert.equal(explainDeath({ ...PLAIN, rewindMs: 0, wasCovered: true }), null);
});

test('the own slow link is named only when there was no rewind to name', () => {
  assert.equal(explainDeath({ ...PLAIN, ownPingMs: 240 }), 'ownLink');
  assert.equal(explainDeath({ ...PLAIN, ownPingMs: 240, rewindMs: 90 }), 'rewind');
});
