export type Percentiles = { count: number; p50: number; p95: number; p99: number; max: number };

/** Exact, by nearest rank over all samples: no buckets, no estimates. Of no samples everything is 0, and `count` says so. */
export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = Float64Array.from(samples).sort();
  const rank = (share: number): number => rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) };
}

/** Three digits after the point: microseconds of milliseconds. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
