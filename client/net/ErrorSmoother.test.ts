import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorSmoother } from './ErrorSmoother.ts';

test('a correction is first hidden, then shown bit by bit, then gone', () => {
  const smoother = new ErrorSmoother();
  smoother.add(8, -6, 1000);
  assert.deepEqual(smoother.at(1000), { x: 8, y: -6 });
  const later = smoother.at(1080);
  assert.ok(later.x > 0 && later.x < 4 && later.y < 0);
  assert.deepEqual(smoother.at(3000), { x: 0, y: 0 });
});

test('corrections add up to where the body is drawn', () => {
  const smoother = new ErrorSmoother();
  smoother.add(8, 0, 1000);
  smoother.add(4, 0, 1000);
  assert.deepEqual(smoother.at(1000), { x: 12, y: 0 });
});

test('a leap is shown as a leap', () => {
  const smoother = new ErrorSmoother();
  smoother.add(500, 0, 1000);
  assert.deepEqual(smoother.at(1000), { x: 0, y: 0 });
});
