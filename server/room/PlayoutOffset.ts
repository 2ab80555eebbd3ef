/**
 * Ticks from the number of an input to the tick it is due in, learned from when inputs come: as small as lets nearly all of them come in time.
 *
 *   comes in time for tick     7  8  8  11 11 11 12
 *   number                     0  1  2  3  4  5  6      offsets of the first in each tick: 7 7 . 8 . . 6
 *
 * Only the first input of a tick tells something. Those behind it have waited for it: a stall is one late input, however many it holds back.
 */

/** Ticks with arrivals that are remembered: three seconds of them tell a percentile. */
const WINDOW = 180;
/** The newest of them, half a second, tell where the offsets are now: after a gap or a jump of a clock they are all elsewhere. */
const RECENT = 30;
/** So many of them may be late, 5 %: fewer would make all the others wait for a stall, or for a client that has just begun. */
const MAX_LATE = 0.05 * WINDOW;
/** An offset shrinks only when no more than this would be late then, or it would soon grow again. */
const MAX_LATE_TO_SHRINK = MAX_LATE / 2;
/** However uneven a link is, nothing waits longer than this for what may come late, ticks. */
const MAX_SPREAD_TICKS = 6;

export class PlayoutOffset {
  readonly #offsets = new Int32Array(WINDOW);
  #count = 0;
  /** The newest so many count. */
  #known = 0;
  #ticks = 0;

  /** Input n is due in tick n + `ticks`. */
  get ticks(): number {
    return this.#ticks;
  }

  /** The first input of a tick came in time for that tick, `offset` ticks after its number. */
  learn(offset: number): void {
    this.#offsets[this.#count % WINDOW] = offset;
    this.#count += 1;
    this.#known = Math.min(WINDOW, this.#known + 1);
    if (this.#count === 1) this.#ticks = offset;
    const { smallest, largest } = this.#recent();
    if (largest < this.#ticks - 1) {
      this.#known = RECENT;
      this.#ticks = largest + 1;
    }
    this.#ticks = Math.min(smallest + MAX_SPREAD_TICKS, Math.max(smallest, this.#ticks));
    while (this.#ticks < smallest + MAX_SPREAD_TICKS && this.#lateAt(this.#ticks) > MAX_LATE) this.#ticks += 1;
    if (this.#ticks > smallest && this.#lateAt(this.#ticks - 1) <= MAX_LATE_TO_SHRINK) this.#ticks -= 1;
  }

  /** How many of the remembered inputs would have come too late for an offset of `ticks`. */
  #lateAt(ticks: number): number {
    let late = 0;
    for (let n = this.#count - this.#known; n < this.#count; n++) if (this.#offsets[n % WINDOW]! > ticks) late += 1;
    return late;
  }

  #recent(): { smallest: number; largest: number } {
    let smallest = Infinity;
    let largest = -Infinity;
    for (let n = Math.max(0, this.#count - RECENT); n < this.#count; n++) {
      const offset = this.#offsets[n % WINDOW]!;
      smallest = Math.min(smallest, offset);
      largest = Math.max(largest, offset);
    }
    return { smallest, largest };
  }
}
