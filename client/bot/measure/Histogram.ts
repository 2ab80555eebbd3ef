/**
 * How often each value occurred. Values are kept in whole thousandths of their unit: microseconds of ms, thousandths of px. Up to 2.047 units they
 * are exact, above that within 0.05 %: a bucket is at most 1/1024 of its value wide and answers with its middle. Count, sum, least and most are
 * exact. Two histograms merge without any loss: their buckets are the same.
 */
import { packNumbers, unpackNumbers } from '#net/packNumbers.ts';

const PARTS = 1000;
/** Buckets in each doubling of the value. */
const SUB_BITS = 10;
const SUB_BUCKETS = 2 ** SUB_BITS;
/** The largest a value can be told apart from, thousandths. */
const MAX_PARTS = 2 ** 31 - 1;

/** `buckets` are pairs of (distance to the bucket before, occurrences), packed; the sum is in thousandths. */
export type HistogramJson = { count: number; min: number; max: number; sum: number; buckets: string };

export class Histogram {
  readonly #buckets = new Map<number, number>();
  #count = 0;
  /** In thousandths, all three. */
  #sum = 0;
  #min = Infinity;
  #max = -Infinity;

  /** Throws SyntaxError for buckets that nobody has packed. */
  static from({ count, min, max, sum, buckets }: HistogramJson): Histogram {
    const histogram = new Histogram();
    const numbers = unpackNumbers(buckets);
    for (let n = 0, bucket = 0; n + 1 < numbers.length; n += 2) histogram.#buckets.set((bucket += numbers[n]!), numbers[n + 1]!);
    histogram.#count = count;
    histogram.#sum = sum;
    histogram.#min = count === 0 ? Infinity : min;
    histogram.#max = count === 0 ? -Infinity : max;
    return histogram;
  }

  get count(): number {
    return this.#count;
  }

  /** 0 without values, as the next two. */
  get min(): number {
    return this.#count === 0 ? 0 : this.#min / PARTS;
  }

  get max(): number {
    return this.#count === 0 ? 0 : this.#max / PARTS;
  }

  get mean(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count / PARTS;
  }

  add(value: number): void {
    const parts = Math.max(-MAX_PARTS, Math.min(MAX_PARTS, Math.round(value * PARTS)));
    const bucket = bucketOf(parts);
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
    this.#count += 1;
    this.#sum += parts;
    if (parts < this.#min) this.#min = parts;
    if (parts > this.#max) this.#max = parts;
  }

  merge(other: Histogram): void {
    for (const [bucket, times] of other.#buckets) this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + times);
    this.#count += other.#count;
    this.#sum += other.#sum;
    this.#min = Math.min(this.#min, other.#min);
    this.#max = Math.max(this.#max, other.#max);
  }

  /** By nearest rank: the values below which these shares (0 to 1) of all lie, ascending shares first to last. Of no values all are 0. */
  percentiles(shares: readonly number[]): number[] {
    const ascending = this.#ascending();
    let place = 0;
    let seen = ascending[0]?.[1] ?? 0;
    return shares.map((share) => {
      if (this.#count === 0) return 0;
      const rank = Math.max(1, Math.ceil(this.#count * share));
      while (seen < rank && place + 1 < ascending.length) seen += ascending[++place]![1];
      return Math.min(this.#max, Math.max(this.#min, middleOf(ascending[place]![0]))) / PARTS;
    });
  }

  percentile(share: number): number {
    return this.percentiles([share])[0]!;
  }

  /** Points of the distribution, ascending: each value and the share of all that lie at or below it. */
  cumulative(): { value: number; share: number }[] {
    let seen = 0;
    return this.#ascending().map(([bucket, times]) => {
      seen += times;
      return { value: Math.min(this.#max, Math.max(this.#min, middleOf(bucket))) / PARTS, share: seen / this.#count };
    });
  }

  toJSON(): HistogramJson {
    const numbers: number[] = [];
    let before = 0;
    for (const [bucket, times] of this.#ascending()) {
      numbers.push(bucket - before, times);
      before = bucket;
    }
    const [min, max] = this.#count === 0 ? [0, 0] : [this.#min, this.#max];
    return { count: this.#count, min, max, sum: this.#sum, buckets: packNumbers(numbers) };
  }

  #ascending(): [number, number][] {
    return [...this.#buckets].sort(([a], [b]) => a - b);
  }
}

/** Buckets are in the order of their values; those of negative values are below 0. */
function bucketOf(parts: number): number {
  if (parts < 0) return -1 - bucketOf(-parts - 1);
  const shift = Math.max(0, 31 - Math.clz32(parts) - SUB_BITS);
  return shift * SUB_BUCKETS + (parts >>> shift);
}

function middleOf(bucket: number): number {
  if (bucket < 0) return -1 - middleOf(-1 - bucket);
  const shift = Math.max(0, Math.floor(bucket / SUB_BUCKETS) - 1);
  const least = (bucket - shift * SUB_BUCKETS) * 2 ** shift;
  return least + (2 ** shift - 1) / 2;
}
