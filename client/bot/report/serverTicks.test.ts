import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServerFigures } from '../scrapeServer.ts';
import { mergeTicks, ticksBetween } from './serverTicks.ts';

const quiet = { p50: 0, p99: 0, max: 0 };
const told = (process: string | null, lateTicks: number, droppedTicks = 0): ServerFigures => ({
  process,
  tickMs: quiet,
  tickStartMs: quiet,
  lateTicks,
  droppedTicks,
});
/** What one machine saw of a server whose counter of late ticks went from one number to another. */
const seen = (process: string | null, from: number, to: number) => ticksBetween(told(process, from), told(process, to));

test('what a server counted before a run is not of the run', () => {
  const { lateTicks, droppedTicks } = ticksBetween(told('a', 5, 1), told('a', 12, 4));
  assert.deepEqual([lateTicks, droppedTicks], [7, 3]);
});

test('a server that was started anew in between did not tell what it counted', () => {
  assert.deepEqual(ticksBetween(told('a', 5), told('b', 2)), { lateTicks: null, droppedTicks: null });
});

test('two machines that measure one server at the same time count its late ticks once', () => {
  assert.equal(mergeTicks([seen('a', 10, 20), seen('a', 12, 23)]).lateTicks, 13);
  assert.equal(mergeTicks([seen('a', 12, 23), seen('a', 10, 20)]).lateTicks, 13);
  assert.equal(mergeTicks([seen('a', 10, 30), seen('a', 12, 14)]).lateTicks, 20);
});

test('runs of one server in turn add up, and what it counted between them is of none', () => {
  assert.equal(mergeTicks([seen('a', 0, 4), seen('a', 9, 10)]).lateTicks, 5);
});

test('late ticks of two servers add up', () => {
  assert.equal(mergeTicks([seen('a', 0, 4), seen('b', 0, 4)]).lateTicks, 8);
});

test('merging by steps is merging at once', () => {
  const [a, b, c] = [seen('a', 0, 4), seen('a', 3, 6), seen('b', 1, 2)];
  assert.deepEqual(mergeTicks([mergeTicks([a, b]), c]), mergeTicks([a, b, c]));
});

test('servers that tell no name are taken for several', () => {
  assert.equal(mergeTicks([seen(null, 0, 4), seen('a', 3, 6)]).lateTicks, 7);
});

test('one server that does not tell leaves the sum unknown', () => {
  assert.equal(mergeTicks([seen('a', 0, 4), ticksBetween(null, null)]).lateTicks, null);
});
