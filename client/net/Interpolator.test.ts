import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { Interpolator } from './Interpolator.ts';
import { boxArena } from './testing/boxArena.ts';

const row = { x: 3000, y: 3000, aim: 0, flags: PLAYER_FLAG.alive, health: 100, shield: 0, weapon: 1, spawnTick: 0 };

test('whoever left is forgotten, and nobody is made up', () => {
  const others = new Interpolator(boxArena());
  others.see(1, 10, row);
  others.see(2, 10, row);
  others.keepOnly((player) => player !== 1);
  assert.equal(others.drawAt(1, 10), null);
  assert.equal(others.drawAt(2, 10)?.x, 3000);
  assert.equal(others.drawAt(3, 10), null);
});
