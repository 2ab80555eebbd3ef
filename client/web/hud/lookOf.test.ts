import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMBLEM_NAMES } from '../palette.ts';
import { lookOf } from './lookOf.ts';
import { sketchPlayer } from './testing/sketchView.ts';

test('without teams everybody has the colour and the emblem of their own', () => {
  assert.deepEqual(lookOf(sketchPlayer(1, { colour: 4, emblem: 6 }), null, false), { colour: 4, emblem: 6 });
});

test('a side has one colour and one emblem, whatever its players chose', () => {
  const looks = [2, 5].map((chosen) => lookOf(sketchPlayer(1, { team: 2, colour: chosen, emblem: chosen }), null, false));
  assert.deepEqual(looks[0], looks[1]);
  assert.equal(EMBLEM_NAMES[looks[0]!.emblem], 'square');
});

test('who wants foes amber has them square, too, when they are a side', () => {
  const viewer = sketchPlayer(0, { team: 2 });
  const { colour, emblem } = lookOf(sketchPlayer(1, { team: 1 }), viewer, true);
  assert.deepEqual([colour, EMBLEM_NAMES[emblem]], [1, 'square']);
});
