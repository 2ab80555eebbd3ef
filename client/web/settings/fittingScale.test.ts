import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fittingScale } from './fittingScale.ts';

test('a desktop has room for any scale', () => {
  assert.equal(fittingScale(1.4, { width: 1280, height: 720 }), 1.4);
  assert.equal(fittingScale(0.8, { width: 1280, height: 720 }), 0.8);
});

test('a phone keeps its layout whole, either way up', () => {
  assert.ok(fittingScale(1.4, { width: 844, height: 390 }) < 1.1);
  assert.ok(fittingScale(1.4, { width: 390, height: 844 }) < 1.1);
});

test('a page too small for the layout does not shrink what is read', () => {
  assert.equal(fittingScale(1, { width: 320, height: 480 }), 1);
});
