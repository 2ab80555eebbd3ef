import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Measurements } from '../measure/Measurements.ts';
import { figuresOf } from './figuresOf.ts';
import { makeReport, type RunFacts } from './makeReport.ts';
import { mergeReports } from './mergeReports.ts';
import type { Report } from './Report.ts';

const bot = (name: string) => ({
  name,
  room: 'rink',
  map: 'rink',
  link: 'cable',
  rttMs: 30,
  inputToAckMs: 50,
  inputToAckMeanMs: 50,
  interpolationDelayMs: 55,
  corrections: 0,
  tickRateHz: 60,
  maxJumpPx: 0,
  ended: null,
});

/** One bot for ten seconds, whose round trips were these. */
function report(name: string, rttsMs: readonly number[], part: Partial<RunFacts> = {}): Report {
  const measurements = new Measurements(10, () => 0);
  measurements.start();
  for (const ms of rttsMs) measurements.sink('cable').add('rttMs', ms);
  measurements.sink('cable').count('bytesDown', 1000);
  return makeReport(
    {
      startedAt: `2030-01-01T00:00:0${name.length}.000Z`,
      config: { count: 1, workers: 1, seed: name.length, measuredSeconds: 10 } as Report['config'],
      machines: [{ host: name } as Report['machines'][number]],
      link: null,
      bots: [bot(name)],
      processes: [],
      server: { tickMs: null, tickStartMs: null, lateTicks: 1, droppedTicks: 0 },
      runs: [],
      errors: [],
      ...part,
    },
    measurements,
  );
}

test('reports of several machines are as one run with all their bots', () => {
  const merged = mergeReports([report('ada', [1, 2, 3]), report('bob_', [10, 20, 30, 40], { errors: ['bob fell'] })], 'together');
  assert.deepEqual([merged.rttMs.count, Math.round(merged.rttMs.p50), merged.rttMs.max], [7, 10, 40]);
  assert.deepEqual([merged.config.count, merged.config.workers, merged.bots.length], [2, 2, 2]);
  assert.deepEqual(
    merged.machines.map(({ host }) => host),
    ['ada', 'bob_'],
  );
  assert.deepEqual([merged.bytesPerSecondPerBot.down, merged.server.lateTicks, merged.errors], [100, 2, ['bob fell']]);
  assert.equal(merged.startedAt, '2030-01-01T00:00:03.000Z');
});

test('the order of reports changes no figure', () => {
  const [a, b] = [report('ada', [5, 7]), report('bob_', [6])];
  assert.deepEqual(figuresOf(mergeReports([a, b], 'together')), figuresOf(mergeReports([b, a], 'together')));
});

test('runs of one machine keep their own figures, by seed', () => {
  const merged = mergeReports([report('ada', [1]), report('bob_', [9])], 'in turn');
  assert.deepEqual(
    merged.runs.map(({ seed, figures }) => [seed, figures['rttMs.p50']]),
    [
      [3, 1],
      [4, 9],
    ],
  );
  assert.deepEqual([merged.config.count, merged.machines.length, merged.rttMs.count], [1, 1, 2]);
});

test('what one server would not tell is not told of all', () => {
  const silent = { server: { tickMs: null, tickStartMs: null, lateTicks: null, droppedTicks: null } };
  assert.equal(mergeReports([report('ada', []), report('bob_', [], silent)], 'together').server.lateTicks, null);
});

test('reports of other lengths do not fit', () => {
  const long = { ...report('bob_', [1]), data: { sliceSeconds: 12, groups: {} } };
  assert.throws(() => mergeReports([report('ada', [1]), long], 'together'), /slices of 12 s .* slices of 1 s/);
});
