/** Hides a correction over a short while. Drawing only: the simulation goes on from the corrected body at once. */

/** The offset falls to a third in this time, ms. */
const DECAY_MS = 80;
/** A correction beyond this is shown as the jump it is, px. */
const MAX_OFFSET_PX = 160;
/** Below this nobody can see it, px. */
const MIN_OFFSET_PX = 0.05;

export class ErrorSmoother {
  #x = 0;
  #y = 0;
  #sinceMs = 0;

  /** The body was drawn (dx, dy) px away from where it turned out to be. */
  add(dx: number, dy: number, nowMs: number): void {
    const { x, y } = this.at(nowMs);
    this.#x = x + dx;
    this.#y = y + dy;
    this.#sinceMs = nowMs;
    if (Math.hypot(this.#x, this.#y) > MAX_OFFSET_PX) this.clear();
  }

  clear(): void {
    this.#x = 0;
    this.#y = 0;
  }

  /** What to add to the body's position when drawing it, px. */
  at(nowMs: number): { x: number; y: number } {
    if (this.#x === 0 && this.#y === 0) return { x: 0, y: 0 };
    const share = Math.exp(-Math.max(0, nowMs - this.#sinceMs) / DECAY_MS);
    if (Math.hypot(this.#x, this.#y) * share < MIN_OFFSET_PX) this.clear();
    return { x: this.#x * share, y: this.#y * share };
  }
}
