/**
 * The rate of the server's ticks by this machine's clock: the slope of a straight line through (arrival, tick) of every patch. Over twenty
 * seconds a few ms of jitter are worth less than a thousandth of a percent, where counting ticks at both ends would be off by one in 1,200.
 */
export class TickRate {
  #origin: { tick: number; ms: number } | null = null;
  #count = 0;
  #sumMs = 0;
  #sumTicks = 0;
  #sumMsMs = 0;
  #sumMsTicks = 0;

  /** A new line begins. */
  restart(): void {
    this.#origin = null;
    this.#count = this.#sumMs = this.#sumTicks = this.#sumMsMs = this.#sumMsTicks = 0;
  }

  add(tick: number, nowMs: number): void {
    this.#origin ??= { tick, ms: nowMs };
    const ms = nowMs - this.#origin.ms;
    const ticks = tick - this.#origin.tick;
    this.#count += 1;
    this.#sumMs += ms;
    this.#sumTicks += ticks;
    this.#sumMsMs += ms * ms;
    this.#sumMsTicks += ms * ticks;
  }

  /** 0 before there is a line. */
  get hz(): number {
    const spread = this.#count * this.#sumMsMs - this.#sumMs * this.#sumMs;
    return spread === 0 ? 0 : (1000 * (this.#count * this.#sumMsTicks - this.#sumMs * this.#sumTicks)) / spread;
  }
}
