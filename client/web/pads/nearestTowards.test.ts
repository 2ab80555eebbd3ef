import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestTowards, type Box, type Direction } from './nearestTowards.ts';

const box = (left: number, top: number, width = 40, height = 20): Box => ({ left, top, right: left + width, bottom: top + height });

/** A name above a row of four, a wide button under it, and two small ones at its ends. */
const PAGE: Record<string, Box> = {
  name: box(0, 0, 200, 30),
  one: box(0, 50),
  two: box(50, 50),
  three: box(100, 50),
  four: box(150, 50),
  play: box(0, 100, 200, 40),
  help: box(0, 160),
  settings: box(160, 160),
};

function from(start: keyof typeof PAGE, direction: Direction): string | undefined {
  const others = Object.keys(PAGE).filter((name) => name !== start);
  const next = nearestTowards(
    PAGE[start]!,
    others.map((name) => PAGE[name]!),
    direction,
  );
  return next === undefined ? undefined : others[next];
}

test('a row is walked from end to end', () => {
  assert.deepEqual([from('one', 'right'), from('two', 'right'), from('three', 'right')], ['two', 'three', 'four']);
  assert.deepEqual([from('four', 'left'), from('three', 'left'), from('two', 'left')], ['three', 'two', 'one']);
});

test('at the end of a row there is nothing further to that side', () => {
  assert.equal(from('four', 'right'), undefined);
  assert.equal(from('one', 'left'), undefined);
});

test('up and down go to the next row, at the place nearest to the present one', () => {
  assert.equal(from('three', 'up'), 'name');
  assert.equal(from('three', 'down'), 'play');
  assert.equal(from('settings', 'up'), 'play');
  assert.ok(['two', 'three'].includes(from('play', 'up')!));
});

test('everything can be reached from everywhere', () => {
  const reached = new Set(['name']);
  for (const name of reached) {
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const next = from(name, direction);
      if (next !== undefined) reached.add(next);
    }
  }
  assert.deepEqual(reached, new Set(Object.keys(PAGE)));
});
