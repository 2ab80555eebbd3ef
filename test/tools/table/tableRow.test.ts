import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../client/bot/report/Report.ts';
import { tableHead, tableRow } from './tableRow.ts';

type Figures = { corrections?: number; px?: number; ackMs?: number; rttMs?: number; agreement?: number | null; errors?: string[] };

/** Four bots for half a minute. */
function report({ corrections = 0, px = 0, ackMs = 120, rttMs = 100, agreement = null, errors = [] }: Figures): Report {
  const all = (value: number) => ({ count: 9, p50: value, p95: value, p99: value, max: value });
  return {
    config: { count: 4, seconds: 30 },
    corrections: { count: corrections, px: all(px) },
    drawnJumps: { count: 0, maxPx: 0 },
    hits: { agreement },
    inputToAckMs: { ...all(ackMs), p99: ackMs + 50 },
    inputBufferTicks: all(1),
    rttMs: { ...all(rttMs), p99: rttMs + 400 },
    interpolationDelayMs: all(55),
    interpolationUnderruns: 2,
    actionToOtherScreenMs: { minusOneWay: all(70) },
    errors,
  } as unknown as Report;
}

const cells = (row: string): string[] =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);
const cellOf = (row: string, head: RegExp): string | undefined =>
  cells(row)[cells(tableHead().split('\n')[0]!).findIndex((title) => head.test(title))];

test('of several seeds the worst is told, figure by figure', () => {
  const withLagcomp = [report({ corrections: 12, px: 1, agreement: 0.9951 }), report({ corrections: 3, px: 8, agreement: 0.98 })];
  const row = tableRow({ profile: '4g', withLagcomp, without: [report({ agreement: 0.7 })], failed: 0 });
  assert.equal(cellOf(row, /^Link/), '`4g`');
  assert.equal(cellOf(row, /^Corrections/), '1.00');
  assert.equal(cellOf(row, /px$/), '8.0 / 8.0');
  assert.equal(cellOf(row, /^Hit agreement/), '98.00 %');
  assert.equal(cellOf(row, /without/), '70.00 %');
  assert.equal(cells(row).length, cells(tableHead().split('\n')[0]!).length);
});

test('the usual round trip is taken off both times to the ack of the same run', () => {
  const withLagcomp = [report({ ackMs: 120, rttMs: 100 }), report({ ackMs: 150, rttMs: 140 })];
  assert.equal(cellOf(tableRow({ profile: 'lan', withLagcomp, without: [], failed: 0 }), /^Input to ack/), '20.0 / 70.0');
});

test('what was not measured is no zero, and every failed run is an error', () => {
  const row = tableRow({ profile: 'lan', withLagcomp: [], without: [report({ errors: ['one'] })], failed: 3 });
  assert.equal(cellOf(row, /^Corrections/), '–');
  assert.equal(cellOf(row, /^Hit agreement/), '–');
  assert.equal(cellOf(row, /^Errors/), '4');
});
