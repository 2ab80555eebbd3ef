import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LagHistory } from './LagHistory.ts';
import { quietSample } from './LagSample.ts';

const trips = (history: LagHistory, limit?: number): number[] => history.newest(limit).map(({ rttMs }) => rttMs);

function filled(capacity: number, count: number): LagHistory {
  const history = new LagHistory(capacity);
  for (let n = 1; n <= count; n++) history.push({ ...quietSample(), rttMs: n });
  return history;
}

test('samples come oldest first, before and after the ring is full', () => {
  assert.deepEqual(trips(filled(4, 0)), []);
  assert.deepEqual(trips(filled(4, 3)), [1, 2, 3]);
  assert.deepEqual(trips(filled(4, 4)), [1, 2, 3, 4]);
  assert.deepEqual(trips(filled(4, 11)), [8, 9, 10, 11]);
});

test('of many the newest can be asked for alone', () => {
  assert.deepEqual(trips(filled(4, 6), 2), [5, 6]);
  assert.deepEqual(trips(filled(4, 1), 3), [1]);
});

test('a sample is copied, into rows that are made once', () => {
  const history = filled(2, 2);
  const [first] = history.newest();
  const sample = { ...quietSample(), rttMs: 30 };
  history.push(sample);
  sample.rttMs = 31;
  assert.equal(history.newest().at(-1), first);
  assert.equal(first!.rttMs, 30);
});
