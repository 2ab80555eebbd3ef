import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Histogram } from '../measure/Histogram.ts';
import { Measurements } from '../measure/Measurements.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { bars, meanOfAtMost, peekersAdvantage, sumOf } from './peekersAdvantage.ts';

const millisecondsOf = (markup: string): number[] => [...markup.matchAll(/data-ms="([^"]+)"/g)].map(([, ms]) => Number(ms));
const sharesOf = (markup: string): { x: number; width: number }[] =>
  [...markup.matchAll(/class="part p\d"\s+x="([^"]+)%"\s+width="([^"]+)%"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));

test('the parts of the bar add up to the mean that was measured', () => {
  for (const seed of [1, 2, 3]) {
    const report = sampleReport({ seed, seconds: 10 });
    const sum = millisecondsOf(bars([sumOf('all', Measurements.from(report.data).total())]).text).reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - report.actionToOtherScreenMs.total.mean) < 0.01, `seed ${seed}: ${sum}`);
  }
});

test('parts lie side by side, without gaps, over the whole width', () => {
  const places = sharesOf(bars([{ label: 'all', total: 100, parts: [10, 40, 20, 10, 20] }]).text);
  assert.deepEqual(places, [
    { x: 0, width: 10 },
    { x: 10, width: 40 },
    { x: 50, width: 20 },
    { x: 70, width: 10 },
    { x: 80, width: 20 },
  ]);
});

test('a part below 0 lies left of the zero, so that lengths stay true', () => {
  const places = sharesOf(bars([{ label: 'all', total: 80, parts: [10, 60, -10, 10, 10] }]).text);
  assert.deepEqual(places, [
    { x: 10, width: 10 },
    { x: 20, width: 60 },
    { x: 0, width: 10 },
    { x: 80, width: 10 },
    { x: 90, width: 10 },
  ]);
});

test('bars of several links are on one scale', () => {
  const short = sharesOf(
    bars([
      { label: 'lan', total: 50, parts: [10, 10, 10, 10, 10] },
      { label: 'awful', total: 500, parts: [100, 100, 100, 100, 100] },
    ]).text,
  );
  assert.equal(short[0]!.width, 2);
  assert.equal(short[5]!.width, 20);
});

test('what lag compensation gives back is capped shot by shot, and nothing while it is off', () => {
  const histogram = new Histogram();
  for (const ms of [100, 100, 300, 1500]) histogram.add(ms);
  assert.ok(Math.abs(meanOfAtMost(histogram, 200) - 150) < 0.1);
  const report = sampleReport({ seconds: 2 });
  const words = ({ lagcomp }: { lagcomp: boolean }): string =>
    peekersAdvantage({ ...report, config: { ...report.config, lagcomp } }, Measurements.from(report.data)).text;
  assert.match(words({ lagcomp: true }), /gives back up to\s+1\d\d ms/);
  assert.match(words({ lagcomp: false }), /Lag compensation was off: (?![^]*gives back)/);
});
