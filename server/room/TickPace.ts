import type { Pace } from '#shared/match/Pace.ts';

const SPAN_MS = 1000;

/** Sums ticks up, second by second, for players who ask whether the server is to blame. Averages would hide the one long tick. */
export class TickPace {
  #sinceMs = -Infinity;
  #ticks = 0;
  #tickMs = 0;
  #lateMs = 0;

  /** A wake-up of the loop came this late. */
  wake(lateMs: number): void {
    this.#lateMs = Math.max(this.#lateMs, lateMs);
  }

  /** A tick is over. With the first one after a second, what that second was like; else null. */
  tick(startMs: number, tookMs: number): Pace | null {
    const spanMs = startMs - this.#sinceMs;
    const pace = this.#ticks > 0 && spanMs >= SPAN_MS ? this.#sum(spanMs) : null;
    if (pace !== null || this.#ticks === 0) this.#restart(startMs);
    this.#ticks += 1;
    this.#tickMs = Math.max(this.#tickMs, tookMs);
    return pace;
  }

  #sum(spanMs: number): Pace {
    return { tickMs: this.#tickMs, lateMs: this.#lateMs, rateHz: (this.#ticks * 1000) / spanMs };
  }

  #restart(startMs: number): void {
    this.#sinceMs = startMs;
    this.#ticks = 0;
    this.#tickMs = 0;
    this.#lateMs = 0;
  }
}
