import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { captions, forgetTold, isTold, tell } from './captions.ts';

beforeEach(() => {
  captions.value = [];
});

const lines = (): [string, number | null][] => captions.value.map(({ sound, angleDeg }) => [sound, angleDeg]);

test('the same sound from about the same side keeps its line and turns its arrow; from another side it is a line of its own', () => {
  tell('rail', 170, 0);
  const { key } = captions.value[0]!;
  tell('rail', -170, 100);
  assert.deepEqual([lines(), captions.value[0]!.key], [[['rail', -170]], key]);
  tell('rail', 0, 200);
  tell('dash', 0, 200);
  assert.deepEqual(lines(), [
    ['rail', -170],
    ['rail', 0],
    ['dash', 0],
  ]);
});

test('lines go when they have been read, and the oldest when there are too many', () => {
  tell('victory', null, 0);
  for (const angle of [0, 90, 180, 270]) tell('blaster', angle, 1000);
  assert.deepEqual(
    lines().map(([sound]) => sound),
    ['blaster', 'blaster', 'blaster', 'blaster'],
  );
  assert.equal(new Set(captions.value.map(({ key }) => key)).size, 4);
  forgetTold(60_000);
  assert.deepEqual(lines(), []);
});

test('a shot is told of others alone, a broken shield of everyone, a ricochet of nobody', () => {
  assert.deepEqual(
    (['blaster', 'shieldBreak', 'bounce'] as const).map((sound) => [isTold(sound, true), isTold(sound, false)]),
    [
      [false, true],
      [true, true],
      [false, false],
    ],
  );
});
