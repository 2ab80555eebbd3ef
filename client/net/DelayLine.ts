/** Holds frames until their time has come, and then lets them go in order. */
export class DelayLine<Frame> {
  readonly #now: () => number;
  readonly #deliver: (frame: Frame) => void;
  readonly #keep: (frame: Frame) => Frame;
  readonly #held: { dueMs: number; frame: Frame }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Nothing is delivered before. */
  #heldUntilMs = -Infinity;

  /** @param keep  makes of a frame what can be held, where its owner will write into it again */
  constructor(now: () => number, deliver: (frame: Frame) => void, keep: (frame: Frame) => Frame = (frame) => frame) {
    this.#now = now;
    this.#deliver = deliver;
    this.#keep = keep;
  }

  /** Frames are due in the order they are pushed. Timers of a hidden page sleep, so a push delivers too whatever is due. */
  push(frame: Frame, dueMs: number): void {
    if (this.#held.length === 0 && Math.max(dueMs, this.#heldUntilMs) <= this.#now()) return this.#deliver(frame);
    this.#held.push({ dueMs, frame: this.#keep(frame) });
    this.#release();
  }

  /** Delivers nothing before `ms`, whatever is due. */
  holdUntil(ms: number): void {
    this.#heldUntilMs = Math.max(this.#heldUntilMs, ms);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sleep();
  }

  /** What is held is lost. */
  clear(): void {
    this.#held.length = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** A delivery may throw, or clear the line. */
  #release(): void {
    try {
      while (this.#held[0] !== undefined && this.#dueMs(this.#held[0]) <= this.#now()) this.#deliver(this.#held.shift()!.frame);
    } finally {
      this.#sleep();
    }
  }

  #sleep(): void {
    const next = this.#held[0];
    if (next === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#release();
      },
      Math.max(0, Math.ceil(this.#dueMs(next) - this.#now())),
    );
  }

  #dueMs({ dueMs }: { dueMs: number }): number {
    return Math.max(dueMs, this.#heldUntilMs);
  }
}
