import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RunSide } from '../compare/RunSide.ts';
import { KEY_FIGURES } from '../compare/keyFigures.ts';
import { Measurements } from '../measure/Measurements.ts';
import { htmlReport } from '../html/htmlReport.ts';
import { mergeReports } from './mergeReports.ts';
import type { Report } from './Report.ts';
import { sampleReport } from './sampleReport.ts';
import { summary } from './summary.ts';

const SECONDS = 20;
const MINUTE = 60_000;
const NOON = Date.parse('2030-01-01T12:00:00.000Z');

/** Eight bots of a machine that was measured from then on, and saw one patch stay away at `stallMs` by everybody's clock. */
function runFrom(fromMs: number, stallMs: number, seconds = SECONDS): Report {
  const report = sampleReport({ seconds, bots: 8, seed: fromMs });
  const data = Measurements.from(report.data);
  data.merge(stallAt(Math.floor((stallMs - fromMs) / 1000)));
  return {
    ...report,
    startedAt: new Date(fromMs - 9000).toISOString(),
    data: data.toJSON(),
    measured: { from: new Date(fromMs).toISOString(), seconds, together: { fromS: 0, toS: seconds } },
  };
}

function stallAt(second: number) {
  const clock = { nowMs: 0 };
  const measurements = new Measurements(SECONDS, () => clock.nowMs);
  measurements.start();
  clock.nowMs = 1000 * second;
  measurements.sink('wifi').add('stallMs', 400);
  return measurements.toJSON();
}

const stallsOf = (report: Report): number[] => Measurements.from(report.data).slices.map((slice) => slice.histogram('stallMs').count);
const without = ({ measured: _measured, ...report }: Report): Report => report;
const merge = (...reports: Report[]): Report => mergeReports(reports, 'together');

test('what two machines saw at one moment is at one moment of their merged report, whichever was started first', () => {
  const [north, south] = [runFrom(NOON, NOON + 12_000), runFrom(NOON + 5000, NOON + 12_000)];
  for (const merged of [merge(north, south), merge(south, north)]) {
    assert.deepEqual([stallsOf(merged).length, stallsOf(merged)[12], merged.stallMs.count], [SECONDS + 5, 2, 2]);
    assert.deepEqual(merged.measured, { from: north.measured!.from, seconds: SECONDS + 5, together: { fromS: 5, toS: SECONDS } });
    assert.equal(merged.cautions, undefined);
  }
});

test('a third machine finds its place among two that were merged before', () => {
  const [north, south, east] = [0, 5, 3].map((s) => runFrom(NOON + 1000 * s, NOON + 12_000)) as [Report, Report, Report];
  const merged = merge(merge(north, south), east);
  assert.deepEqual([stallsOf(merged)[12], merged.measured], [3, merge(north, south).measured]);
});

test('rates are of the time that each bot was measured, and a comparison looks at the time that all were', () => {
  const [alone, merged] = [runFrom(NOON, NOON), merge(runFrom(NOON, NOON), runFrom(NOON + 8000, NOON + 8000))];
  assert.ok(Math.abs(merged.bytesPerSecondPerBot.down / alone.bytesPerSecondPerBot.down - 1) < 0.02);
  const down = KEY_FIGURES.find(({ name }) => name === 'bytesPerSecondPerBot.down')!;
  const [variance] = new RunSide(merged).within(down)!;
  assert.ok(Math.sqrt(variance!.variance) < 0.05 * merged.bytesPerSecondPerBot.down, 'half of the bots for some seconds is no noise');
});

test('machines that were not measured at the same time lie one upon the other, and the report says so everywhere', () => {
  const merged = merge(runFrom(NOON, NOON + 3000), runFrom(NOON + 10 * MINUTE, NOON + 10 * MINUTE + 3000));
  assert.deepEqual([stallsOf(merged).length, stallsOf(merged)[3]], [SECONDS, 2]);
  const [caution, ...more] = merged.cautions!;
  assert.match(caution!, /^not measured at the same time: one until 12:00:20, another from 12:10:00 \(UTC\), .* from its own beginning$/);
  assert.deepEqual(more, []);
  assert.ok(summary(merged).includes(`caution       ${caution!}`) && htmlReport(merged).includes('not measured at the same time'));
});

test('a report that does not say when it was measured lies on the others, and the merged one says so', () => {
  const merged = merge(runFrom(NOON, NOON + 3000), without(runFrom(NOON + 5000, NOON + 8000)));
  assert.equal(stallsOf(merged)[3], 2);
  assert.match(merged.cautions![0]!, /^1 of 2 reports do not say when they were measured/);
});

test('runs in turn lie one upon the other, and nothing is doubtful about it', () => {
  const merged = mergeReports([runFrom(NOON, NOON + 3000), runFrom(NOON + MINUTE, NOON + MINUTE + 3000)], 'in turn');
  assert.deepEqual([stallsOf(merged)[3], merged.cautions, merged.measured!.seconds], [2, undefined, SECONDS]);
});
