/**
 * All that a run measured, by slices of time and by groups of bots on the same kind of link. Slices hold histograms and counts, so measurements of
 * several processes or machines merge without loss, and every figure of a report follows from them.
 */
import { Histogram, type HistogramJson } from './Histogram.ts';
import { COUNTER_NAMES, METRIC_NAMES, type Counter, type Metric } from './metrics.ts';

/** More slices than this tell no more on a plot. */
const MAX_SLICES = 300;

export type SliceJson = { metrics: Partial<Record<Metric, HistogramJson>>; counters: Partial<Record<Counter, number>> };
export type MeasurementsJson = { sliceSeconds: number; groups: Record<string, SliceJson[]> };

export class Slice {
  readonly metrics = new Map<Metric, Histogram>();
  readonly counters = new Map<Counter, number>();

  histogram(metric: Metric): Histogram {
    let histogram = this.metrics.get(metric);
    if (histogram === undefined) this.metrics.set(metric, (histogram = new Histogram()));
    return histogram;
  }

  count(counter: Counter, times: number): void {
    this.counters.set(counter, (this.counters.get(counter) ?? 0) + times);
  }

  total(counter: Counter): number {
    return this.counters.get(counter) ?? 0;
  }

  merge(other: Slice): void {
    for (const [metric, histogram] of other.metrics) this.histogram(metric).merge(histogram);
    for (const [counter, times] of other.counters) this.count(counter, times);
  }

  toJSON(): SliceJson {
    return {
      metrics: Object.fromEntries([...this.metrics].map(([metric, histogram]) => [metric, histogram.toJSON()])),
      counters: Object.fromEntries(this.counters),
    };
  }

  static from({ metrics, counters }: SliceJson): Slice {
    const slice = new Slice();
    for (const metric of METRIC_NAMES) if (metrics[metric] !== undefined) slice.metrics.set(metric, Histogram.from(metrics[metric]));
    for (const counter of COUNTER_NAMES) if (counters[counter] !== undefined) slice.counters.set(counter, counters[counter]);
    return slice;
  }
}

/** Where one group's samples go. */
export type Sink = {
  add(metric: Metric, value: number): void;
  count(counter: Counter, times?: number): void;
  /** What is looked up now and then, and came in evenly since the last look: each slice gets its part. */
  countSince(sinceMs: number, counter: Counter, times: number): void;
};

export class Measurements {
  /** Length of a slice. */
  readonly sliceSeconds: number;
  readonly #groups = new Map<string, Slice[]>();
  readonly #now: () => number;
  /** Of the measured time; null while what happens does not count. */
  #startMs: number | null = null;

  /** `seconds` is how long is to be measured: it decides how long a slice is. `now` is a monotonic clock, ms. */
  constructor(seconds: number, now: () => number) {
    this.sliceSeconds = Math.max(1, Math.ceil(seconds / MAX_SLICES));
    this.#now = now;
  }

  /** From now on it counts. What was before, the warm-up, does not. */
  start(): void {
    this.#groups.clear();
    this.#startMs = this.#now();
  }

  /** From now on it does not count. */
  stop(): void {
    this.#startMs = null;
  }

  get isMeasuring(): boolean {
    return this.#startMs !== null;
  }

  get groups(): ReadonlyMap<string, readonly Slice[]> {
    return this.#groups;
  }

  /** Slices of all groups together, in order of time. */
  get slices(): Slice[] {
    const slices: Slice[] = [];
    for (const group of this.#groups.values()) for (const [n, slice] of group.entries()) (slices[n] ??= new Slice()).merge(slice);
    return Array.from(slices, (slice) => slice ?? new Slice());
  }

  /** Everything of one group, or of all, in one slice. */
  total(group?: string): Slice {
    const total = new Slice();
    const groups = group === undefined ? [...this.#groups.values()] : [this.#groups.get(group) ?? []];
    for (const slices of groups) for (const slice of slices) total.merge(slice);
    return total;
  }

  /** Looks up the slice once a sample: a bot keeps its sink. */
  sink(group: string): Sink {
    return {
      add: (metric, value) => this.#sliceOf(group)?.histogram(metric).add(value),
      count: (counter, times = 1) => this.#sliceOf(group)?.count(counter, times),
      countSince: (sinceMs, counter, times) => this.#spread(group, sinceMs, counter, times),
    };
  }

  /** Adds what another process or machine measured, which began so many slices later. Throws RangeError when its slices are of another length. */
  merge({ sliceSeconds, groups }: MeasurementsJson, slicesLater = 0): void {
    if (sliceSeconds !== this.sliceSeconds)
      throw new RangeError(
        `slices of ${sliceSeconds} s cannot be merged with slices of ${this.sliceSeconds} s: both runs must last as long`,
      );
    for (const [group, slices] of Object.entries(groups))
      for (const [n, slice] of slices.entries()) this.#sliceAt(group, slicesLater + n).merge(Slice.from(slice));
  }

  toJSON(): MeasurementsJson {
    return {
      sliceSeconds: this.sliceSeconds,
      groups: Object.fromEntries([...this.#groups].map(([group, slices]) => [group, slices.map((slice) => slice.toJSON())])),
    };
  }

  static from(json: MeasurementsJson, slicesLater = 0): Measurements {
    const measurements = new Measurements(json.sliceSeconds * MAX_SLICES, () => 0);
    measurements.merge(json, slicesLater);
    return measurements;
  }

  #sliceOf(group: string): Slice | null {
    if (this.#startMs === null) return null;
    return this.#sliceAt(group, Math.floor((this.#now() - this.#startMs) / this.#sliceMs));
  }

  /** In whole numbers that add up to `times`. */
  #spread(group: string, sinceMs: number, counter: Counter, times: number): void {
    if (this.#startMs === null) return;
    const toMs = this.#now() - this.#startMs;
    const fromMs = Math.min(toMs, Math.max(0, sinceMs - this.#startMs));
    const [first, last] = [Math.floor(fromMs / this.#sliceMs), Math.floor(toMs / this.#sliceMs)];
    for (let n = first, told = 0; n <= last; n++) {
      const upTo = n === last ? times : Math.round((times * ((n + 1) * this.#sliceMs - fromMs)) / (toMs - fromMs));
      this.#sliceAt(group, n).count(counter, upTo - told);
      told = upTo;
    }
  }

  get #sliceMs(): number {
    return 1000 * this.sliceSeconds;
  }

  #sliceAt(group: string, n: number): Slice {
    let slices = this.#groups.get(group);
    if (slices === undefined) this.#groups.set(group, (slices = []));
    while (slices.length <= n) slices.push(new Slice());
    return slices[n]!;
  }
}
