import assert from 'node:assert/strict';
import { test } from 'node:test';
import { studentT } from './studentT.ts';

/** Two-sided share beyond, degrees of freedom, quantile: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
const TABLE: readonly [number, number, number][] = [
  [0.05, 1, 12.706],
  [0.05, 2, 4.303],
  [0.05, 4, 2.776],
  [0.05, 10, 2.228],
  [0.05, 30, 2.042],
  [0.02, 5, 3.365],
  [0.01, 8, 3.355],
  [0.002, 5, 5.893],
  [0.002, 10, 4.144],
  [0.002, 60, 3.232],
];

test('quantiles of Student’s t are those of the handbook, within a thousandth', () => {
  for (const [alpha, freedom, quantile] of TABLE) {
    const ours = studentT(alpha, freedom);
    assert.ok(Math.abs(ours / quantile - 1) < 1e-3, `${alpha}, ${freedom}: ${ours} instead of ${quantile}`);
  }
});

test('with many degrees of freedom the quantile is that of the normal distribution, within 1 %', () => {
  assert.ok(Math.abs(studentT(0.05, 1e6) / 1.96 - 1) < 0.01);
});
