/** Beyond this mean frame time the picture is not fluent, ms. */
const SLOW_FRAME_MS = 21;
/** Frames of one judgement, and the ones after a change that are not judged. */
const WINDOW = 150;
const SETTLE = 60;
/** A longer frame is a hidden tab or a stall, and says nothing about drawing, ms. */
const STALL_MS = 250;

/** Watches the time between frames and says when the picture should become cheaper. */
export class FramePace {
  #frames = -SETTLE;
  #sumMs = 0;
  #meanMs = 1000 / 60;

  /** Smoothed. */
  get framesPerSecond(): number {
    return 1000 / this.#meanMs;
  }

  /** Takes the time of one frame; true when the last window of frames was too slow. */
  observe(frameMs: number): boolean {
    if (frameMs <= 0) return false;
    this.#meanMs += (Math.min(frameMs, 1000) - this.#meanMs) * 0.05;
    if (frameMs > STALL_MS) return false;
    if (this.#frames++ >= 0) this.#sumMs += frameMs;
    if (this.#frames < WINDOW) return false;
    const isSlow = this.#sumMs / WINDOW > SLOW_FRAME_MS;
    this.#sumMs = 0;
    this.#frames = isSlow ? -SETTLE : 0;
    return isSlow;
  }
}
