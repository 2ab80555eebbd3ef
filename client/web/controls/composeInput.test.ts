import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AIM_HALF, MOVE_HALF, ringVector } from '#shared/math/ring.ts';
import { BUTTON } from '#shared/sim/PlayerInput.ts';
import { composeInput, type Intent } from './composeInput.ts';

const idle: Intent = { move: { x: 0, y: 0 }, aim: { x: 1, y: 0 }, fire: false, dash: false };

test('no wish to move stands still, whatever the aim', () => {
  assert.equal(composeInput({ ...idle, aim: { x: -3, y: 8 } }).move, 0);
});

test('a move to the right is the first step of the ring, one above standing', () => {
  assert.equal(composeInput({ ...idle, move: { x: 0.2, y: 0 } }).move, 1);
});

test('moves and aims keep the direction of the screen', () => {
  const { move, aim } = composeInput({ ...idle, move: { x: -1, y: 1 }, aim: { x: 0, y: -250 } });
  assert.deepEqual(ringVector(move - 1, MOVE_HALF, { x: 0, y: 0 }), { x: -MOVE_HALF, y: MOVE_HALF });
  assert.deepEqual(ringVector(aim, AIM_HALF, { x: 0, y: 0 }), { x: 0, y: -AIM_HALF });
});

test('fire and dash are bits of their own', () => {
  assert.equal(composeInput({ ...idle, fire: true }).buttons, BUTTON.fire);
  assert.equal(composeInput({ ...idle, fire: true, dash: true }).buttons, BUTTON.fire | BUTTON.dash);
});
