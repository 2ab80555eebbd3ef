import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { Interpolator } from './Interpolator.ts';
import { boxArena } from './testing/boxArena.ts';

const row = { x: 3000, y: 3000, aim: 0, flags: PLAYER_FLAG.alive, health: 100, shield: 0, weapon: 1, spawnTick: 0 };

test('whoever left is forgotten, and nobody is made up', () => {
  const others = new Interpolator(boxArena());
  const players = new Map(['1', '2', '4'].map((player) => [player, row]));
  others.see(players, 10, NO_PLAYER);
  players.delete('1');
  others.see(players, 12, 4);
  assert.equal(others.drawAt(1, 10), null);
  assert.equal(others.drawAt(2, 10)?.x, 3000);
  assert.equal(others.drawAt(3, 10), null);
  assert.equal(others.drawAt(4, 10), null, 'the own player is not one of the others');
});
