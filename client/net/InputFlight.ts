/**
 * How many inputs may be on their way before the own body stands and waits. The server catches up with no more than its time bank after a stall, so
 * inputs beyond that would stand in line there, and every later one behind them: a short wait now, instead of a delay for seconds.
 */
import { INPUT_BANK_TICKS } from '#shared/netConfig.ts';

/** More than this, and the link is not slow but stuck, however slow it was before. */
const MAX_IN_FLIGHT = 60;
/** On top of the bank: what jitter holds up and a patch gathers. */
const SLACK = 6;
/** The fewest of one to two of these count: a link is as long as it is when nothing holds it up, ms. */
const WINDOW_MS = 2000;

export class InputFlight {
  #fewest = Infinity;
  #fewestBefore = Infinity;
  #windowEndMs = -Infinity;

  /** A patch came, after which so many inputs are not acknowledged. */
  onPatch(pending: number, nowMs: number): void {
    if (nowMs >= this.#windowEndMs) {
      this.#fewestBefore = nowMs < this.#windowEndMs + WINDOW_MS ? this.#fewest : Infinity;
      this.#fewest = Infinity;
      this.#windowEndMs = nowMs + WINDOW_MS;
    }
    this.#fewest = Math.min(this.#fewest, pending);
  }

  /** The link is another one. */
  restart(): void {
    this.#fewest = this.#fewestBefore = Infinity;
    this.#windowEndMs = -Infinity;
  }

  isFull(pending: number): boolean {
    const usual = Math.min(this.#fewest, this.#fewestBefore);
    return pending >= Math.min(MAX_IN_FLIGHT, usual + INPUT_BANK_TICKS + SLACK);
  }
}
