/**
 * One direction of an emulated link: when does a frame arrive that is sent now? It has no clock and holds no frames; time is an argument, chance
 * is seeded. What it emulates is a TCP connection, so nothing is lost or overtaken: a loss is a stall, after which all that was held back
 * arrives in one burst.
 */
import { createRng, nextFloat, nextUint32, type Rng } from '#shared/math/rng.ts';
import type { LinkWay } from './EmulatedLink.ts';

const BITS_PER_BYTE = 8;

export class LinkConditioner {
  readonly #way: LinkWay;
  /** Apart, so that the stalls of a seed fall at the same moments whatever is sent. */
  readonly #jitter: Rng;
  readonly #stalls: Rng;
  /** When the bottleneck has let through all it was given. */
  #freeMs = -Infinity;
  #lastArrivalMs = -Infinity;
  /** Begin of the stall that is on or comes next; null before the first frame, whose moment the stalls are counted from. */
  #stallMs: number | null = null;

  constructor(way: LinkWay, seed: number) {
    const seeds = createRng(seed);
    this.#way = way;
    this.#jitter = createRng(nextUint32(seeds));
    this.#stalls = createRng(nextUint32(seeds));
  }

  /** Frames are told in the order they are sent. */
  arrivalMs(sentMs: number, bytes: number): number {
    const { delayMs, jitterMs, rateKbps } = this.#way;
    this.#stallMs ??= sentMs + this.#untilStallMs();
    this.#freeMs = Math.max(this.#freeMs, sentMs) + (bytes * BITS_PER_BYTE) / rateKbps;
    const unhinderedMs = this.#freeMs + delayMs + (nextFloat(this.#jitter) * 2 - 1) * jitterMs;
    this.#lastArrivalMs = this.#afterStall(Math.max(this.#lastArrivalMs, unhinderedMs), this.#stallMs);
    return this.#lastArrivalMs;
  }

  /** The moment itself, or the end of the stall that it falls into. Moments are asked for in order. */
  #afterStall(ms: number, stallMs: number): number {
    if (this.#way.stallsPerS === 0) return ms;
    let beginMs = stallMs;
    while (beginMs + this.#way.stallMs <= ms) beginMs += this.#way.stallMs + this.#untilStallMs();
    this.#stallMs = beginMs;
    return ms < beginMs ? ms : beginMs + this.#way.stallMs;
  }

  /** From the end of a stall to the next: exponential, such that stalls do not overlap and are as frequent as they should be. */
  #untilStallMs(): number {
    const { stallMs, stallsPerS } = this.#way;
    return -Math.log(1 - nextFloat(this.#stalls)) * (1000 / stallsPerS - stallMs);
  }
}
