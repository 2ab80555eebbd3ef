/**
 * When an input is due. The schedule follows the server's clock, not this machine's: two clocks drift apart by seconds a day, and inputs that
 * come faster than the server takes them would wait there a little longer every minute.
 */
import { TICK_MS } from '#shared/netConfig.ts';

/** Steps made up for after a stall of the page; the rest is dropped, since the server would not take a longer burst either. */
const MAX_CATCH_UP_STEPS = 4;
/** Inputs leave half a tick off the server's beat as heard here: on a short link they arrive clear of the moment they are taken. */
const PHASE_TICKS = 0.5;

export class StepSchedule {
  /** The step made last: an index on a scale of ticks, with gaps where a backlog was dropped. */
  #step = -1;

  get step(): number {
    return this.#step;
  }

  /** Steps due at `serverTick`, after the backlog is dropped. */
  due(serverTick: number): number {
    const newest = Math.floor(serverTick + PHASE_TICKS);
    if (this.#step < 0 || newest < this.#step - MAX_CATCH_UP_STEPS) this.#step = newest - 1; // the first, or the clock jumped back
    if (newest - this.#step > MAX_CATCH_UP_STEPS) this.#step = newest - MAX_CATCH_UP_STEPS;
    return Math.max(0, newest - this.#step);
  }

  /** Makes the next due step, and returns its index. */
  advance(): number {
    this.#step += 1;
    return this.#step;
  }

  /** How far the present is past the last step, 0 .. 1. */
  fractionAt(serverTick: number): number {
    return Math.min(1, Math.max(0, serverTick + PHASE_TICKS - this.#step));
  }

  /** How late the last step is made at `serverTick`, ms. */
  msSinceDue(serverTick: number): number {
    return Math.max(0, (serverTick + PHASE_TICKS - this.#step) * TICK_MS);
  }

  /** Time from `serverTick` until the next step is due, ms. */
  msUntilDue(serverTick: number): number {
    return Math.max(0, (this.#step + 1 - PHASE_TICKS - serverTick) * TICK_MS);
  }
}
