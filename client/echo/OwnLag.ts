/** How late this process runs its own timers: no figure of a run is worth more than that. */
import { Histogram } from '../bot/measure/Histogram.ts';

const INTERVAL_MS = 5;
/** Shorter ones explain no stall, ms. */
const LONG_MS = 25;

export class OwnLag {
  readonly histogram = new Histogram();
  readonly #long: { atMs: number; ms: number }[] = [];
  #timer: NodeJS.Timeout | undefined;

  start(): void {
    const dueMs = performance.now() + INTERVAL_MS;
    this.#timer = setTimeout(() => {
      const atMs = performance.now();
      const ms = Math.max(0, atMs - dueMs);
      this.histogram.add(ms);
      if (ms > LONG_MS) this.#long.push({ atMs, ms });
      this.start();
    }, INTERVAL_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** How much of a span this process slept through, ms, as far as it was for long. */
  within(fromMs: number, toMs: number): number {
    const overlap = ({ atMs, ms }: { atMs: number; ms: number }): number => Math.max(0, Math.min(atMs, toMs) - Math.max(atMs - ms, fromMs));
    return this.#long.reduce((sum, lag) => sum + overlap(lag), 0);
  }
}
