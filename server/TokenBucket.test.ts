import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenBucket } from './TokenBucket.ts';

/** How many can be had at `nowMs`. */
function drain(bucket: TokenBucket, nowMs: number): number {
  let taken = 0;
  while (bucket.take(nowMs)) taken++;
  return taken;
}

test('a burst at once, then so many a second', () => {
  const bucket = new TokenBucket(2, 5, 1000);
  assert.equal(drain(bucket, 1000), 5);
  assert.equal(drain(bucket, 1400), 0);
  assert.equal(drain(bucket, 1500), 1);
  assert.equal(drain(bucket, 3000), 3);
});

test('silence saves up no more than the burst', () => {
  const bucket = new TokenBucket(2, 5, 0);
  drain(bucket, 0);
  assert.equal(drain(bucket, 3_600_000), 5);
});

test('a bucket is full again once all that was taken is back', () => {
  const bucket = new TokenBucket(2, 5, 0);
  assert.equal(bucket.isFull(0), true);
  bucket.take(0);
  assert.equal(bucket.isFull(499), false);
  assert.equal(bucket.isFull(500), true);
});
