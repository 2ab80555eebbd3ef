import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EchoTally } from './EchoTally.ts';

const START_MS = 1000;
const INTERVAL_MS = 20;

/** Messages that leave when due and come back after these ms. */
function tallyOf(rttsMs: readonly number[]): EchoTally {
  const tally = new EchoTally(START_MS, INTERVAL_MS);
  rttsMs.forEach((_, n) => tally.send(n, tally.dueMs(n)));
  rttsMs.forEach((ms, n) => tally.receive(n, tally.dueMs(n) + ms));
  return tally;
}

test('a round trip counts from the moment its message was due, however late it left', () => {
  const tally = new EchoTally(START_MS, INTERVAL_MS);
  tally.send(0, START_MS + 7);
  tally.receive(0, START_MS + 10);
  assert.deepEqual([tally.rttMs.max, tally.rttFromSendMs.max, tally.sendLateMs.max], [10, 3, 7]);
});

test('a sender that stood still for 200 ms shows all round trips of that time as long ones', () => {
  const tally = new EchoTally(0, INTERVAL_MS);
  for (let n = 0; n < 10; n++) tally.send(n, 200);
  for (let n = 0; n < 10; n++) tally.receive(n, 201);
  assert.ok(Math.abs(tally.rttMs.percentile(0.5) - 101) < 0.1);
  assert.equal(tally.rttFromSendMs.max, 1);
});

test('jitter is that of RFC 3550: a sixteenth of every new difference', () => {
  assert.equal(tallyOf([5, 5, 5]).jitterMs, 0);
  assert.equal(tallyOf([5, 21]).jitterMs, 1);
  assert.equal(tallyOf([5, 21, 5]).jitterMs, 1 + (16 - 1) / 16);
});

test('a gap is a stall above three intervals and above 100 ms, and as long as the gap', () => {
  assert.equal(new EchoTally(0, 5).stallLimitMs, 100);
  assert.equal(new EchoTally(0, 50).stallLimitMs, 150);
  const rtts = Array.from({ length: 20 }, (_, n) => (n >= 5 && n < 15 ? 200 - (n - 5) * INTERVAL_MS : 1));
  assert.deepEqual(
    tallyOf(rtts).stalls.map(({ fromMs, ms }) => [fromMs, ms]),
    [[START_MS + 4 * INTERVAL_MS + 1, 219]],
  );
});

test('a steady delay of any length is no stall', () => {
  assert.deepEqual(tallyOf(Array.from({ length: 20 }, () => 900)).stalls, []);
});

test('what nobody answers is unanswered, and the wait for it a stall', () => {
  const tally = new EchoTally(0, INTERVAL_MS);
  for (const n of [0, 1, 2]) tally.send(n, n * INTERVAL_MS);
  tally.receive(0, 1);
  tally.end(501);
  assert.deepEqual([tally.sent, tally.back, tally.unanswered], [3, 1, 2]);
  assert.deepEqual(tally.stalls, [{ fromMs: 1, ms: 500 }]);
});

test('an answer that came twice, or to nothing, is none', () => {
  const tally = tallyOf([1, 1]);
  assert.equal(tally.receive(1, START_MS + 100), false);
  assert.equal(tally.receive(7, START_MS + 100), false);
  assert.equal(tally.back, 2);
});

test('answers out of order are counted', () => {
  const tally = new EchoTally(0, 1);
  for (const n of [0, 1, 2]) tally.send(n, n);
  for (const n of [1, 0, 2]) tally.receive(n, 10);
  assert.equal(tally.outOfOrder, 1);
});
