import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { Histogram } from './Histogram.ts';

const of = (values: readonly number[]): Histogram => {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
};

test('small whole and broken values come back exactly', () => {
  const histogram = of([0, 0.001, 1, 1.5, 2.047]);
  assert.deepEqual(histogram.percentiles([0, 0.4, 0.6, 0.8, 1]), [0, 0.001, 1, 1.5, 2.047]);
});

test('percentiles are by nearest rank, and of no values 0', () => {
  const histogram = of(Array.from({ length: 100 }, (_, n) => (100 - n) / 100));
  assert.deepEqual(histogram.percentiles([0.5, 0.95, 0.99, 1]), [0.5, 0.95, 0.99, 1]);
  assert.deepEqual([new Histogram().percentile(0.5), new Histogram().max, new Histogram().mean], [0, 0, 0]);
});

test('no value is told more than 0.05 % off, of either sign', () => {
  const seed = 11;
  const rng = createRng(seed);
  for (let n = 0; n < 5000; n++) {
    const value = (nextFloat(rng) - 0.5) * 10 ** (nextFloat(rng) * 6);
    const told = of([value, -1e6, 1e6]).percentile(0.5);
    assert.ok(Math.abs(told - value) <= Math.max(0.0005, Math.abs(value) * 0.0005) + 1e-9, `seed ${seed}: ${value} told as ${told}`);
  }
});

test('histograms merged are the histogram of all values, and text makes no difference', () => {
  const rng = createRng(3);
  const values = Array.from({ length: 2000 }, () => nextFloat(rng) ** 4 * 5000 - 20);
  const [first, second] = [of(values.slice(0, 700)), of(values.slice(700))];
  const merged = Histogram.from(JSON.parse(JSON.stringify(first)) as ReturnType<Histogram['toJSON']>);
  merged.merge(second);
  assert.deepEqual(merged.toJSON(), of(values).toJSON());
});

test('count, sum and ends are exact however coarse a bucket is', () => {
  const histogram = of([123_456.789, 200_000.001]);
  assert.deepEqual([histogram.count, histogram.min, histogram.max, histogram.mean], [2, 123_456.789, 200_000.001, 161_728.395]);
});

test('the cumulative shares rise to 1', () => {
  assert.deepEqual(of([1, 1, 2, 0.5]).cumulative(), [
    { value: 0.5, share: 0.25 },
    { value: 1, share: 0.75 },
    { value: 2, share: 1 },
  ]);
});

test('text that nobody packed is a SyntaxError', () => {
  for (const buckets of ['%', '/w==']) assert.throws(() => Histogram.from({ count: 1, min: 1, max: 1, sum: 1, buckets }), SyntaxError);
});
