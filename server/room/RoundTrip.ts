/**
 * The round trip of frames: from sending a patch to the first input that says it was heard. Other than a ping of the socket it goes through all
 * that a frame goes through, an emulated link included. A client can make it look longer by telling late, never shorter than it is by guessing:
 * a patch not yet sent has no age. Rule: LC4.
 */
import { TICK_MS } from '#shared/netConfig.ts';
import { HEARD_TICKS } from '#shared/schema/InputState.ts';

/** Samples remembered: eight seconds at 30 patches a second, longer than a client's interpolation remembers a stall. */
const WINDOW = 256;
/** Read anew after so many: sorting costs more than half a second of news is worth. */
const REFRESH = 16;
/** Fewer say nothing. */
const MIN_SAMPLES = 8;
/** As long as all but this share. */
const TAIL = 0.02;

/** When the recent patches of a room were sent. */
export class PatchTimes {
  /** By tick modulo `HEARD_TICKS`, ms. */
  readonly #sentMs = new Float64Array(HEARD_TICKS).fill(NaN);

  sent(tick: number, nowMs: number): void {
    this.#sentMs[tick % HEARD_TICKS] = nowMs;
  }

  /** Since the newest patch whose tick ends in these bits was sent; `NaN` when there was none. */
  ageMs(heard: number, nowMs: number): number {
    return nowMs - this.#sentMs[heard % HEARD_TICKS]!;
  }
}

/** The usual round trip, and by how much all but a few are later than the quickest, ms. */
type Measured = { medianMs: number; lateMs: number };

export class RoundTrip {
  readonly #patches: PatchTimes;
  readonly #samplesMs = new Float64Array(WINDOW);
  #count = 0;
  #heard = -1;
  #measured: Measured | null = null;
  #measuredCount = -REFRESH;

  constructor(patches: PatchTimes) {
    this.#patches = patches;
  }

  /** An input came that names the newest patch its client had heard. */
  hear(heard: number, nowMs: number): void {
    if (heard === this.#heard) return;
    this.#heard = heard;
    const ageMs = this.#patches.ageMs(heard, nowMs);
    if (Number.isNaN(ageMs)) return;
    this.#samplesMs[this.#count % WINDOW] = ageMs;
    this.#count += 1;
  }

  /** Null while too little was heard. What a patch waits for the next input, up to a tick and half of one on average, is not in the figures. */
  read(): Measured | null {
    if (this.#count >= MIN_SAMPLES && this.#count - this.#measuredCount >= REFRESH) {
      this.#measured = this.#measure();
      this.#measuredCount = this.#count;
    }
    return this.#measured;
  }

  #measure(): Measured {
    const sorted = this.#samplesMs.slice(0, Math.min(this.#count, WINDOW)).sort();
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
    return { medianMs: Math.max(0, at(0.5) - TICK_MS / 2), lateMs: Math.max(0, at(1 - TAIL) - at(0) - TICK_MS) };
  }
}
