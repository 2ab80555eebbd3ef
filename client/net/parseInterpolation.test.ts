import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInterpolation } from './parseInterpolation.ts';

test('a delay is adaptive or whole ms up to a second, and nothing else', () => {
  assert.deepEqual(['adaptive', '0', '100', '1000'].map(parseInterpolation), ['adaptive', 0, 100, 1000]);
  assert.deepEqual(['', '-1', '1001', '1e2', '1.5', ' 7', 'off'].map(parseInterpolation), Array(7).fill(null));
});
