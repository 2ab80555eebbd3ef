import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linePlot, type Plot } from './linePlot.ts';
import { linearScale, logScale, scaleFor, spanScale } from './scales.ts';

const PLOT: Plot = {
  title: 'Round trip',
  unit: 'ms',
  about: 'a ping',
  said: 'p50 from 1 to 3 ms',
  none: 'Nothing was measured.',
  x: { values: [0, 1, 2, 3], scale: spanScale(0, 3), unit: 's' },
  y: linearScale([0, 4]),
  lines: [{ label: 'p50', style: 'solid', values: [1, 2, null, 3] }],
};

test('a plot without data says so, and draws nothing', () => {
  const text = linePlot({ ...PLOT, lines: [{ label: 'p50', style: 'solid', values: [null, null, null, null] }] }).text;
  assert.match(text, /Nothing was measured\./);
  assert.doesNotMatch(text, /<svg/);
});

test('a line has a gap where there is nothing, a lone point is a dot, and its name stands at its end', () => {
  const text = linePlot(PLOT).text;
  const line = /class="line solid "\s+d="([^"]+)"/.exec(text)![1]!;
  assert.equal(line.split('M').length - 1, 2);
  assert.match(text, /class="dots"\s+d="M[\d.,]+h0"/);
  assert.match(text, /<text class="label "[^>]*>p50</);
});

test('a plot is told in words, too', () => {
  assert.match(linePlot(PLOT).text, /role="img"\s+aria-label="Round trip: p50 from 1 to 3 ms"/);
});

test('labels that would lie on each other move apart', () => {
  const lines = ['p50', 'p95', 'p99', 'max'].map((label) => ({ label, style: 'solid' as const, values: [1, 1, 1, 4] }));
  const heights = [...linePlot({ ...PLOT, lines }).text.matchAll(/class="label "\s+x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  assert.equal(heights.length, 4);
  for (const [n, height] of heights.toSorted((a, b) => a - b).entries())
    if (n > 0) assert.ok(height - heights.toSorted((a, b) => a - b)[n - 1]! >= 12);
});

test('axes end at round numbers, hold every value, and go below 0 where values do', () => {
  for (const [values, ends] of [
    [
      [3, 97],
      ['0', '100'],
    ],
    [[0], ['0', '1']],
    [
      [-3, 40],
      ['−10', '40'],
    ],
    [[0.004], ['0', '0.004']],
  ] as const) {
    const { ticks, at } = linearScale(values);
    assert.deepEqual([ticks[0]!.label, ticks.at(-1)!.label], ends);
    for (const value of values) assert.ok(at(value) >= 0 && at(value) <= 1);
  }
});

test('one value far beyond the usual makes an axis logarithmic, on which all values lie', () => {
  assert.equal(scaleFor([1, 2, 20], 2).isLog, false);
  const { isLog, at } = scaleFor([0, 1, 2, 900], 1);
  assert.equal(isLog, true);
  for (const value of [0, 1, 2, 900]) assert.ok(at(value) >= 0 && at(value) <= 1, `${value} at ${at(value)}`);
  assert.ok(Math.abs(logScale([1, 100]).at(10) - 0.5) < 1e-9);
  assert.ok(Number.isFinite(logScale([5]).at(5)));
});
