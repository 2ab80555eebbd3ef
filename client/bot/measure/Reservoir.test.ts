import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reservoir } from './Reservoir.ts';

test('until it is full a reservoir keeps everything', () => {
  const reservoir = new Reservoir<number>(3);
  for (const item of [7, 8, 9]) reservoir.add(item);
  assert.deepEqual(reservoir.items, [7, 8, 9]);
  assert.equal(reservoir.count, 3);
});

test('a full one stays as large as it is, and early and late items have the same chance', () => {
  const reservoir = new Reservoir<number>(1000);
  for (let item = 0; item < 100_000; item++) reservoir.add(item);
  assert.equal(reservoir.items.length, 1000);
  assert.equal(reservoir.count, 100_000);
  const early = reservoir.items.filter((item) => item < 50_000).length;
  assert.ok(early > 400 && early < 600, `${early} of 1000 from the first half`);
});
