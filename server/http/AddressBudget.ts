import { TokenBucket } from '../TokenBucket.ts';

/** Networks remembered at once; beyond it those that have their whole budget back are forgotten, then everybody. */
const MAX_NETWORKS = 10_000;

/** How often one network may ask for something. Rules: JN7, RM4, RM5. */
export class AddressBudget {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one from the budget, or says that there is none. */
  take(network: string): boolean {
    return this.#bucketOf(network).take(this.#now());
  }

  /** Whether there is one to take. */
  has(network: string): boolean {
    return this.#bucketOf(network).has(this.#now());
  }

  #bucketOf(network: string): TokenBucket {
    const nowMs = this.#now();
    let bucket = this.#buckets.get(network);
    if (bucket === undefined) {
      if (this.#buckets.size >= MAX_NETWORKS) this.#forget(nowMs);
      bucket = new TokenBucket(this.#perMinute / 60, this.#perMinute, nowMs);
      this.#buckets.set(network, bucket);
    }
    return bucket;
  }

  #forget(nowMs: number): void {
    for (const [network, bucket] of this.#buckets) if (bucket.isFull(nowMs)) this.#buckets.delete(network);
    if (this.#buckets.size >= MAX_NETWORKS) this.#buckets.clear();
  }
}
