import { createRng, nextFloat, type Rng } from '#shared/math/rng.ts';

/** How one client's machine runs. */
export type FramePace = {
  /** Display frames a second. */
  rateHz: number;
  /** A frame of this length now and then, ms, so many a second on average: nothing runs meanwhile, and nothing is read. */
  hiccupMs: number;
  hiccupsPerS: number;
  /** How much faster than the server's its clock runs, parts per million. */
  driftPpm: number;
};

export const STEADY: FramePace = { rateHz: 60, hiccupMs: 0, hiccupsPerS: 0, driftPpm: 0 };

const MAX_OFFSET_MS = 1e6;

/** When the frames of one client come, and what its clock says then. The phase, the hiccups and the zero of its clock come from a seed. */
export class FrameTimes {
  readonly #pace: FramePace;
  readonly #rng: Rng;
  readonly #offsetMs: number;
  #nextMs: number;
  #busyFromMs = Infinity;

  constructor(pace: FramePace, seed: number) {
    this.#pace = pace;
    this.#rng = createRng(seed);
    this.#offsetMs = nextFloat(this.#rng) * MAX_OFFSET_MS;
    this.#nextMs = (nextFloat(this.#rng) * 1000) / pace.rateHz;
  }

  /** The next frame. Call it once for each. */
  next(): number {
    const { rateHz, hiccupMs, hiccupsPerS } = this.#pace;
    const isHiccup = nextFloat(this.#rng) < hiccupsPerS / rateHz;
    const intervals = isHiccup ? Math.ceil((hiccupMs * rateHz) / 1000) : 1;
    this.#busyFromMs = isHiccup ? this.#nextMs : Infinity;
    this.#nextMs += (intervals * 1000) / rateHz;
    return this.#nextMs;
  }

  /** Whether this end is in the midst of a long frame. */
  isBusyAt(ms: number): boolean {
    return ms > this.#busyFromMs;
  }

  localMs(ms: number): number {
    return this.#offsetMs + ms * (1 + this.#pace.driftPpm / 1e6);
  }
}
