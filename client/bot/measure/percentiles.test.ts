import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentiles } from './percentiles.ts';

test('percentiles are samples themselves, by nearest rank', () => {
  const samples = Array.from({ length: 1000 }, (_, n) => 1000 - n);
  assert.deepEqual(percentiles(samples), { count: 1000, p50: 500, p95: 950, p99: 990, max: 1000 });
});

test('numbers are sorted as numbers', () => {
  assert.deepEqual(percentiles([9, 100, 20]), { count: 3, p50: 20, p95: 100, p99: 100, max: 100 });
});

test('of one sample all percentiles are that sample', () => {
  assert.deepEqual(percentiles([3.14159]), { count: 1, p50: 3.142, p95: 3.142, p99: 3.142, max: 3.142 });
});

test('of no samples the count says that the zeros mean nothing', () => {
  assert.deepEqual(percentiles([]), { count: 0, p50: 0, p95: 0, p99: 0, max: 0 });
});
