import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputMargin } from './InputMargin.ts';

function told(waitsMs: readonly number[]): number[] {
  const margin = new InputMargin();
  return waitsMs.map((waitMs) => {
    margin.add(waitMs);
    margin.tick();
    return margin.ms;
  });
}

test('[TM5] nothing is told before a second of inputs, then the wait of the latest of them', () => {
  const margins = told(Array.from({ length: 120 }, (_, n) => 3 + (n % 10)));
  assert.deepEqual(new Set(margins.slice(0, 59)), new Set([0]));
  assert.deepEqual(new Set(margins.slice(59)), new Set([3]));
});

test('[TM5] one input that came late tells nothing about the others', () => {
  assert.equal(told(Array.from({ length: 60 }, (_, n) => (n === 30 ? 0 : 12))).at(-1), 12);
});

test('[TM5] a margin changes at most twice a second, and never says that nothing is known', () => {
  const margins = told(Array.from({ length: 600 }, (_, n) => (n * 7) % 19));
  const changes = margins.filter((ms, n) => n > 0 && ms !== margins[n - 1]).length;
  assert.ok(changes <= 20);
  assert.equal(told(Array.from({ length: 60 }, () => 0)).at(-1), 1);
  assert.equal(told(Array.from({ length: 60 }, () => 900)).at(-1), 255);
});
