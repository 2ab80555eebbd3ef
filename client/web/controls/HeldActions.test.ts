import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action } from './bindings.ts';
import { HeldActions } from './HeldActions.ts';

const BOUND: Record<string, Action[]> = { KeyW: ['up'], ArrowUp: ['up'], Mouse0: ['fire', 'spectateNext'], Space: ['dash'] };

function hold(bound = BOUND): { held: HeldActions; told: string[] } {
  const told: string[] = [];
  const held = new HeldActions(
    (code) => bound[code] ?? [],
    (action, isDown) => told.push(`${action} ${isDown ? 'down' : 'up'}`),
  );
  return { held, told };
}

test('an action of two keys is held until the last of them is let go', () => {
  const { held, told } = hold();
  held.press('KeyW');
  held.press('ArrowUp');
  held.release('KeyW');
  assert.equal(held.isHeld('up'), true);
  held.release('ArrowUp');
  assert.equal(held.isHeld('up'), false);
  assert.deepEqual(told, ['up down', 'up up']);
});

test('a code may mean one thing to players and another to those who watch', () => {
  const { held, told } = hold();
  held.press('Mouse0');
  assert.deepEqual(told, ['fire down', 'spectateNext down']);
});

test('a key that repeats is one press', () => {
  const { held, told } = hold();
  held.press('Space');
  held.press('Space');
  assert.deepEqual(told, ['dash down']);
});

test('a key bound to something else while it is down lets go of what it was', () => {
  const bound = { ...BOUND };
  const { held } = hold(bound);
  held.press('KeyW');
  bound['KeyW'] = ['down'];
  held.release('KeyW');
  assert.deepEqual([held.isHeld('up'), held.isHeld('down')], [false, false]);
});

test('letting go of everything forgets presses that nobody has read, and says so once', () => {
  const { held, told } = hold();
  held.press('Space');
  held.releaseAll();
  held.releaseAll();
  assert.equal(held.read('dash'), false);
  assert.deepEqual(told, ['dash down', 'dash up']);
});

test('a press and release between two readings counts for one of them', () => {
  const { held } = hold();
  held.press('Space');
  held.release('Space');
  assert.deepEqual([held.read('dash'), held.read('dash')], [true, false]);
});
