/** Beyond this mean frame time the picture is not fluent, ms. */
const SLOW_FRAME_MS = 21;
/** Span of frames that one judgement rests on, and the span after a change that is not judged, ms. */
const WINDOW_MS = 3000;
const SETTLE_MS = 1000;
/** A frame counts as no longer than this: a hidden tab or one stall says nothing about drawing, ms. */
const LONGEST_MS = 100;
/** Share of the newest frame in the smoothed frame time. */
const NEWEST = 0.05;

/** Watches the time between frames and says when the picture should become cheaper. */
export class FramePace {
  #meanMs = 1000 / 60;
  #settleMs = SETTLE_MS;
  #frames = 0;
  #sumMs = 0;

  /** Smoothed. */
  get framesPerSecond(): number {
    return 1000 / this.#meanMs;
  }

  /** Takes the time of one frame; true at the end of a window whose frames were too slow. */
  observe(frameMs: number): boolean {
    this.#meanMs += (Math.min(frameMs, 1000) - this.#meanMs) * NEWEST;
    const counted = Math.min(frameMs, LONGEST_MS);
    if (this.#settleMs > 0) {
      this.#settleMs -= counted;
      return false;
    }
    this.#frames++;
    this.#sumMs += counted;
    if (this.#sumMs < WINDOW_MS) return false;
    const isSlow = this.#sumMs / this.#frames > SLOW_FRAME_MS;
    this.#sumMs = this.#frames = 0;
    if (isSlow) this.#settleMs = SETTLE_MS;
    return isSlow;
  }
}
