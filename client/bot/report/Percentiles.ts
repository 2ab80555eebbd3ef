import type { Histogram } from '../measure/Histogram.ts';

/** Of no samples everything is 0, and `count` says so. */
export type Percentiles = {
  count: number;
  min: number;
  mean: number;
  p50: number;
  p90: number;
  p95: number;
  p99: number;
  p999: number;
  max: number;
};

export function percentilesOf(histogram: Histogram): Percentiles {
  const { count, min, mean, max } = histogram;
  const [p50, p90, p95, p99, p999] = histogram.percentiles([0.5, 0.9, 0.95, 0.99, 0.999]).map(rounded) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { count, min, mean: rounded(mean), p50, p90, p95, p99, p999, max };
}

/** Three digits after the point: microseconds of milliseconds. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
