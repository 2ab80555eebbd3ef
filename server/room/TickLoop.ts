import { MAX_CATCH_UP_TICKS, TICK_MS } from '#shared/netConfig.ts';

/** Timers may fire this much before they are due, ms; what is due within it is due. */
const EARLY_MS = 1;

/** Time as the loop needs it: a monotonic clock and a timer on it. */
export type LoopClock = {
  now(): number;
  /** Calls `run` once after `delayMs`; the returned function prevents it. */
  after(delayMs: number, run: () => void): () => void;
};

export type LoopDuties = {
  tick(): void;
  /** After the last tick of a wake-up in which a patch fell due. */
  patch(): void;
  /** A wake-up happened `lateMs` after its tick was due; slightly negative when early. */
  onWake?(lateMs: number): void;
  /** A duty threw. The loop has stopped. */
  onError(error: unknown): void;
};

/**
 * Runs ticks on an absolute schedule: tick n is due n periods after the start, however late the ones before it were, so the rate does not
 * drift. After a stall a few ticks are caught up and the rest are dropped; the schedule then goes on from there. Rules: ST1, ST5.
 */
export class TickLoop {
  readonly #clock: LoopClock;
  readonly #duties: LoopDuties;
  readonly #ticksPerPatch: number;
  #originMs = 0;
  #ranMs = 0;
  /** Periods of the schedule that are over: ticks run and ticks dropped. */
  #periods = 0;
  #cancel: (() => void) | null = null;

  /** Ticks run; of these, started a whole period or more after they were due; ticks never run. */
  ticks = 0;
  lateTicks = 0;
  droppedTicks = 0;

  constructor(clock: LoopClock, ticksPerPatch: number, duties: LoopDuties) {
    this.#clock = clock;
    this.#ticksPerPatch = ticksPerPatch;
    this.#duties = duties;
  }

  get isRunning(): boolean {
    return this.#cancel !== null;
  }

  start(): void {
    if (this.isRunning) return;
    this.#originMs = this.#clock.now();
    this.#periods = 0;
    this.#sleep();
  }

  stop(): void {
    if (!this.isRunning) return;
    this.#ranMs = this.runMs;
    this.#cancel?.();
    this.#cancel = null;
  }

  /** How long it has been running, ms: `ticks` in this time is the tick rate. */
  get runMs(): number {
    return this.isRunning ? this.#clock.now() - this.#originMs : this.#ranMs;
  }

  #sleep(): void {
    const dueMs = this.#originMs + (this.#periods + 1) * TICK_MS;
    this.#cancel = this.#clock.after(Math.max(0, dueMs - this.#clock.now()), () => this.#wake());
  }

  #wake(): void {
    try {
      this.#runDueTicks();
    } catch (error) {
      this.stop();
      this.#duties.onError(error);
      return;
    }
    // A duty may have stopped the loop.
    if (this.isRunning) this.#sleep();
  }

  #runDueTicks(): void {
    const sinceStartMs = this.#clock.now() - this.#originMs;
    const due = Math.floor((sinceStartMs + EARLY_MS) / TICK_MS) - this.#periods;
    if (due <= 0) return;
    this.#duties.onWake?.(sinceStartMs - (this.#periods + 1) * TICK_MS);
    const dropped = Math.max(0, due - MAX_CATCH_UP_TICKS);
    this.#periods += dropped;
    this.droppedTicks += dropped;
    const patchesBefore = Math.floor(this.ticks / this.#ticksPerPatch);
    for (let left = due - dropped; left > 0 && this.isRunning; left--) {
      this.#periods++;
      this.ticks++;
      if (left > 1) this.lateTicks++;
      this.#duties.tick();
    }
    if (this.isRunning && Math.floor(this.ticks / this.#ticksPerPatch) > patchesBefore) this.#duties.patch();
  }
}
