/**
 * How long the latest of a player's inputs waited for the tick that took them. That much later its client could have sent them all; where it
 * is nothing, some came too late. The client paces itself by it: rule TM5.
 */

/** Inputs looked back on: a second. */
const WINDOW = 60;
/** The latest are this share of them: one stall tells nothing about the others. */
const TAIL = 0.05;
/** Ticks from one report to the next: each costs the owner's patch two bytes. */
const REPORT_TICKS = 30;
/** The most the wire can say, ms. */
const MAX_MS = 255;

export class InputMargin {
  readonly #waitsMs = new Float64Array(WINDOW);
  #count = 0;
  #ticks = 0;
  #reportMs = 0;

  /** Whole ms, at least 1; 0 before the first second of inputs. Changes twice a second. */
  get ms(): number {
    return this.#reportMs;
  }

  /** An input was taken, which had waited so long. */
  add(waitMs: number): void {
    this.#waitsMs[this.#count % WINDOW] = waitMs;
    this.#count += 1;
  }

  /** One tick passes. */
  tick(): void {
    this.#ticks += 1;
    if (this.#ticks % REPORT_TICKS !== 0 || this.#count < WINDOW) return;
    const tailMs = this.#waitsMs.slice().sort()[Math.floor(TAIL * WINDOW)]!;
    this.#reportMs = Math.min(MAX_MS, Math.max(1, Math.round(tailMs)));
  }
}
