/** The newest spans of time, ms, in memory that never grows: what measures the heap must not be on it. */
export class Spans {
  readonly #ring = new Float64Array(16384);
  count = 0;

  add(ms: number): void {
    this.#ring[this.count++ % this.#ring.length] = ms;
  }

  clear(): void {
    this.count = 0;
  }

  /** At these shares of all spans kept, 0 .. 1. */
  percentiles(shares: readonly number[]): number[] {
    const sorted = this.#ring.slice(0, Math.min(this.count, this.#ring.length)).sort();
    return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  }
}
