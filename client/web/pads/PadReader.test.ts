import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PadReader, type PadLike } from './PadReader.ts';

const DEAD_ZONE = 0.15;

/** A standard gamepad with some buttons down and its four axes. */
function pad(down: readonly number[] = [], axes: readonly number[] = [0, 0, 0, 0]): PadLike {
  const buttons = Array.from({ length: 17 }, (_, i) => ({ pressed: down.includes(i), value: Number(down.includes(i)) }));
  return { connected: true, axes, buttons };
}

function readerAfter(...moments: readonly (readonly (PadLike | null)[])[]): PadReader {
  const reader = new PadReader();
  for (const pads of moments) reader.read(pads, DEAD_ZONE);
  return reader;
}

test('a button counts while it is down', () => {
  const reader = readerAfter([pad()], [pad([7])]);
  assert.deepEqual([...reader.buttons], [7]);
  reader.read([pad()], DEAD_ZONE);
  assert.deepEqual([...reader.buttons], []);
});

test('what is held when the pad comes is nothing until it is let go', () => {
  const held = pad([7], [1, 0, 0, 0]);
  const reader = readerAfter([held], [held]);
  assert.equal(reader.isUsed, false);
  reader.read([pad()], DEAD_ZONE);
  reader.read([held], DEAD_ZONE);
  assert.deepEqual([[...reader.buttons], reader.left], [[7], { x: 1, y: 0 }]);
});

test('what is held when it is told to be ignored is nothing until it is let go, and only that', () => {
  const reader = readerAfter([pad()], [pad([7], [0, 1, 0, 0])]);
  reader.ignoreHeld();
  assert.equal(reader.isUsed, false);
  reader.read([pad([7], [0, 1, 0, 0])], DEAD_ZONE);
  assert.equal(reader.isUsed, false);
  reader.read([pad([7, 0])], DEAD_ZONE);
  assert.deepEqual([...reader.buttons], [0], 'another button counts at once');
  reader.read([pad()], DEAD_ZONE);
  reader.read([pad([7])], DEAD_ZONE);
  assert.deepEqual([...reader.buttons], [7]);
});

test('a pad that is pulled out lets go of everything, and starts anew when it is back', () => {
  const reader = readerAfter([pad()], [pad([5], [0, 0, -1, 0])], [null]);
  assert.equal(reader.isUsed, false);
  reader.read([pad([5])], DEAD_ZONE);
  assert.equal(reader.isUsed, false);
});

test('two pads add up, and of their sticks the one pulled farther counts', () => {
  const reader = readerAfter([pad(), null, pad()], [pad([0], [0.5, 0, 0, 0]), null, pad([7], [0, -1, 0, 0])]);
  assert.deepEqual(reader.buttons, new Set([0, 7]));
  assert.deepEqual(reader.left, { x: 0, y: -1 });
});

test('a trigger counts from about a third of its way', () => {
  const trigger = (value: number): PadLike => ({ ...pad(), buttons: [{ pressed: false, value }] });
  const reader = readerAfter([trigger(0)], [trigger(0.2)]);
  assert.equal(reader.isUsed, false);
  reader.read([trigger(0.5)], DEAD_ZONE);
  assert.deepEqual([...reader.buttons], [0]);
});

test('a pad with fewer buttons and axes than the standard is read as far as it goes', () => {
  const small: PadLike = { connected: true, axes: [0, 0], buttons: [{ pressed: false, value: 0 }] };
  const reader = readerAfter([small], [{ ...small, axes: [0, 1] }]);
  assert.deepEqual(
    [reader.left, reader.right],
    [
      { x: 0, y: 1 },
      { x: 0, y: 0 },
    ],
  );
});
