import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '#shared/arena/sketchArena.ts';
import { around, inHead, type Place } from './Cue.ts';
import { placeCue } from './placeCue.ts';

const middle: Place = { x: 1500, y: 1500 };
const open = sketchArena({ width: 3000, height: 3000 });
const heard = (x: number, y: number, arena = open) => placeCue(around('blaster', { x, y }), { middle, eyes: middle }, arena);

test('a sound is fainter the farther it is, and gone out of earshot', () => {
  const gains = [0, 200, 600, 1200, 1490].map((dx) => heard(1500 + dx, 1500)!.gain);
  assert.equal(gains[0], 1);
  for (let i = 1; i < gains.length; i++) assert.ok(gains[i]! < gains[i - 1]!, gains.join(' '));
  assert.ok(gains.at(-1)! < 0.01, 'it breaks off rather than fades');
  assert.equal(heard(0, 0), null);
});

test('a sound is on the side it is on, never wholly on one', () => {
  assert.equal(heard(1500, 1900)!.pan, 0);
  assert.ok(heard(1200, 1500)!.pan < 0 && heard(1800, 1500)!.pan > 0);
  assert.equal(Math.abs(heard(100, 1500)!.pan), 0.8);
});

test('what a wall hides from the own body is muffled and fainter, what is seen is not', () => {
  const walled = sketchArena({
    width: 3000,
    height: 3000,
    walls: [
      [
        [1600, 1300],
        [1640, 1300],
        [1640, 1700],
        [1600, 1700],
      ],
    ],
  });
  const [seen, hidden] = [heard(1800, 1500)!, heard(1800, 1500, walled)!];
  assert.deepEqual([seen.isMuffled, hidden.isMuffled], [false, true]);
  assert.ok(hidden.gain < seen.gain);
  assert.equal(heard(1500, 1800, walled)!.isMuffled, false);
  const watching = placeCue(around('blaster', { x: 1800, y: 1500 }), { middle, eyes: null }, walled)!;
  assert.equal(watching.isMuffled, false, 'without a body there is nobody to hide from');
});

test('what is in the head is in the middle at full loudness', () => {
  assert.deepEqual(placeCue(inHead('kill', 0.8, 2), { middle, eyes: null }, open), { gain: 0.8, rate: 2, pan: 0, isMuffled: false });
});
