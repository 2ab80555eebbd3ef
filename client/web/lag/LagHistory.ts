import { quietSample, type LagSample } from './LagSample.ts';

/** The newest samples, in a ring that is allocated once: a long match remembers no more than a short one. */
export class LagHistory {
  readonly #ring: readonly LagSample[];
  #count = 0;

  constructor(capacity: number) {
    this.#ring = Array.from({ length: capacity }, quietSample);
  }

  /** Copies the sample. */
  push(sample: Readonly<LagSample>): void {
    Object.assign(this.#ring[this.#count % this.#ring.length]!, sample);
    this.#count += 1;
  }

  /** Up to `limit` samples, oldest first. Read them now: a later `push` writes over them. */
  newest(limit = this.#ring.length): readonly Readonly<LagSample>[] {
    const length = Math.min(limit, this.#count, this.#ring.length);
    return Array.from({ length }, (_, i) => this.#ring[(this.#count - length + i) % this.#ring.length]!);
  }

  clear(): void {
    this.#count = 0;
  }
}
