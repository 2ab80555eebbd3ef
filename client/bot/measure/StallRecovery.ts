/** How soon after a stall of the link the others move smoothly again. */

/** No patch for longer than this is a stall, ms. */
const STALL_MS = 250;
/** Others are shown as they should be while they are no further in the past than so many times the wanted delay. */
const TOLERANCE = 1.5;
/** A recovery must hold for this long, ms. */
const HOLD_MS = 500;

export class StallRecovery {
  readonly #onRecovery: (ms: number) => void;
  #patchMs: number | null = null;
  /** When the first patch after the stall came; null while there is nothing to recover from. */
  #endMs: number | null = null;
  /** Since when all views were good; null while they are not. */
  #goodMs: number | null = null;

  /** Calls back with the time from the end of a stall to the first of the good views. */
  constructor(onRecovery: (ms: number) => void) {
    this.#onRecovery = onRecovery;
  }

  /** A patch came. One stall in the recovery from another makes one of both. */
  patch(nowMs: number): void {
    if (this.#patchMs !== null && nowMs - this.#patchMs > STALL_MS) {
      this.#endMs = nowMs;
      this.#goodMs = null;
    }
    this.#patchMs = nowMs;
  }

  /** A view shows the others so far in the past. */
  view(delayMs: number, wantedMs: number, nowMs: number): void {
    if (this.#endMs === null) return;
    if (delayMs > TOLERANCE * wantedMs) this.#goodMs = null;
    else this.#goodMs ??= nowMs;
    if (this.#goodMs === null || nowMs - this.#goodMs < HOLD_MS) return;
    this.#onRecovery(this.#goodMs - this.#endMs);
    this.#endMs = null;
  }

  /** The next patch was not there when its turn came. */
  underrun(): void {
    this.#goodMs = null;
  }
}
