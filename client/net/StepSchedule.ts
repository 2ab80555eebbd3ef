/**
 * When an input is due. The schedule follows the server's clock, not this machine's: two clocks drift apart by seconds a day, and inputs that
 * come faster than the server takes them would wait there a little longer every minute. How far off the server's beat they leave is steered by
 * what the server says of their waiting: they should come just before the tick that takes them.
 */
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';

/** Steps made up for after a stall of the page; the rest is dropped, since the server would not take a longer burst either. */
const MAX_CATCH_UP_STEPS = 4;
/** Before the server has said anything inputs leave half a tick off its beat as heard here. */
const START_PHASE_TICKS = 0.5;
/** However late they are said to be, never earlier than this, ticks: then it is not their moment that makes them late. */
const MAX_PHASE_TICKS = 3;
/** The latest inputs should wait this long for their tick, and are left alone when they wait this much more or less, ms. */
const TARGET_MS = 4;
const DEAD_BAND_MS = 2;
/** The steps run at most this much faster or slower than real time while the phase is moved: nobody sees it. */
const MAX_DILATION = 0.025;
/** After a move the server's word is of before for so long, ticks: the second it looks back on, half of one until it says so, the link both ways. */
const SETTLE_TICKS = 2 * TICK_RATE_HZ;
/** Share of a step in the mean of how late steps are made here. */
const LATENESS_SHARE = 1 / 16;

export class StepSchedule {
  /** The step made last: an index on a scale of ticks, with gaps where a backlog was dropped. */
  #step = -1;
  /** Steps that were due and will never be made, not yet taken. */
  #dropped = 0;
  /** Of the newest moment. */
  #serverTick = 0;
  /** How far ahead of the server's beat steps are due, and how much of a move of it is left, ticks. */
  #phase = START_PHASE_TICKS;
  #move = 0;
  /** Until then nothing the server says counts. */
  #settledTick = 0;
  /** How long after they were due steps are made, as a mean, ticks: half a display frame or so. */
  #lateness = 0;
  /** What the newest move was to make up for, and what there is no making up for, ms: beyond the target. */
  #actedOnMs = 0;
  #vainMs = 0;

  get step(): number {
    return this.#step;
  }

  /** Steps due at `serverTick`, after the backlog is dropped. Moments are told in order. */
  due(serverTick: number): number {
    this.#pace(serverTick);
    const newest = Math.floor(serverTick + this.#phase);
    if (this.#step < 0 || newest < this.#step - MAX_CATCH_UP_STEPS) this.#goOnAfter(newest - 1); // the first, or the clock jumped back
    if (newest - this.#step > MAX_CATCH_UP_STEPS) {
      this.#dropped += newest - MAX_CATCH_UP_STEPS - this.#step;
      this.#goOnAfter(newest - MAX_CATCH_UP_STEPS);
    }
    if (newest > this.#step) this.#lateness += (this.fractionAt(serverTick, newest) - this.#lateness) * LATENESS_SHARE;
    return Math.max(0, newest - this.#step);
  }

  /** Steps of the backlog dropped since it was asked last. */
  takeDropped(): number {
    const dropped = this.#dropped;
    this.#dropped = 0;
    return dropped;
  }

  /** Makes the next due step, and returns its index. */
  advance(): number {
    this.#step += 1;
    return this.#step;
  }

  /**
   * The server says how long the latest inputs waited for their tick, ms; 0 or no number when it does not know. Call it as often as you like: one word is acted
   * on, and the next when that act can have shown.
   */
  steer(marginMs: number): void {
    if (!(marginMs > 0) || this.#serverTick < this.#settledTick) return;
    const spareMs = marginMs - TARGET_MS;
    if (this.#wasVain(spareMs)) this.#vainMs = spareMs;
    else if (Math.abs(spareMs) <= DEAD_BAND_MS) this.#vainMs = 0;
    this.#actedOnMs = 0;
    if (Math.abs(spareMs - this.#vainMs) <= DEAD_BAND_MS) return;
    this.#actedOnMs = spareMs;
    this.#moveBy(Math.min(-spareMs / TICK_MS, MAX_PHASE_TICKS - this.#phase));
  }

  /** How far the present is past the beginning of a step, the last one when left out, 0 .. 1. */
  fractionAt(serverTick: number, step = this.#step): number {
    return Math.min(1, Math.max(0, serverTick + this.#phase - step));
  }

  /** Ticks at `serverTick` since the last step was due. */
  sinceDue(serverTick: number): number {
    return Math.max(0, serverTick + this.#phase - this.#step);
  }

  /** Time from `serverTick` until the next step is due, ms. */
  msUntilDue(serverTick: number): number {
    return Math.max(0, (this.#step + 1 - this.#phase - serverTick) * TICK_MS);
  }

  #goOnAfter(step: number): void {
    this.#step = step;
    this.#actedOnMs = 0;
    this.#moveBy(0);
  }

  /** What waits here for a display frame leaves with the same one when it is due a little later, or with one that comes too late by as much. */
  #wasVain(spareMs: number): boolean {
    const isWaitingForFrames = this.#lateness * TICK_MS > DEAD_BAND_MS;
    return isWaitingForFrames && this.#actedOnMs !== 0 && Math.abs(spareMs - this.#actedOnMs) < Math.abs(this.#actedOnMs) / 2;
  }

  #moveBy(ticks: number): void {
    this.#move = ticks;
    this.#settledTick = this.#serverTick + Math.abs(ticks) / MAX_DILATION + SETTLE_TICKS;
  }

  /** Moves the phase by what the time since the last moment allows. */
  #pace(serverTick: number): void {
    const reach = Math.max(0, serverTick - this.#serverTick) * MAX_DILATION;
    const moved = Math.min(reach, Math.max(-reach, this.#move));
    this.#phase += moved;
    this.#move -= moved;
    this.#serverTick = serverTick;
  }
}
