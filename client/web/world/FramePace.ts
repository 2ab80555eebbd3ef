/** Share of the newest frame in the smoothed frame time. */
const NEWEST = 0.05;
/** A frame counts as no longer than this, ms. */
const LONGEST_MS = 1000;

/** How often frames come. */
export class FramePace {
  #meanMs = 1000 / 60;

  /** Smoothed. */
  get framesPerSecond(): number {
    return 1000 / this.#meanMs;
  }

  observe(frameMs: number): void {
    this.#meanMs += (Math.min(frameMs, LONGEST_MS) - this.#meanMs) * NEWEST;
  }
}
