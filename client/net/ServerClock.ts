/**
 * The server's tick, as far as this end can know it: the tick whose patch would be arriving now had no patch ever been delayed. Patches
 * only ever come late, so the least late one of the last seconds tells the time, and the running estimate glides towards it.
 */
import { TICK_MS } from '#shared/netConfig.ts';

/** The least late patch counts for one to two of these, ms: long enough to meet a quiet moment of the link, short enough to follow drift. */
const WINDOW_MS = 2000;
/** The estimate runs at most this much faster or slower than real time, so nobody sees it move. */
const SLEW = 0.05;
/** Beyond this the estimate is not late but wrong (the machine slept, the server restarted its match): it jumps, ms. */
const JUMP_MS = 250;
/** So soon after the first patch it jumps too: that one was old when it was read, and nothing has moved yet that could be seen to, ms. */
const FRESH_MS = 500;

export class ServerClock {
  /** Server time minus local time, ms: the running estimate, and the best of this window and of the one before. */
  #lead = -Infinity;
  #best = -Infinity;
  #bestBefore = -Infinity;
  #windowEndMs = -Infinity;
  #nowMs = -Infinity;
  #freshUntilMs = -Infinity;

  onPatch(tick: number, nowMs: number): void {
    const lead = tick * TICK_MS - nowMs;
    if (nowMs >= this.#windowEndMs) {
      const isFresh = nowMs < this.#windowEndMs + WINDOW_MS;
      this.#bestBefore = isFresh ? this.#best : -Infinity;
      this.#best = lead;
      this.#windowEndMs = nowMs + WINDOW_MS;
    } else {
      this.#best = Math.max(this.#best, lead);
    }
    if (this.#lead !== -Infinity) return;
    this.#lead = lead;
    this.#freshUntilMs = nowMs + FRESH_MS;
  }

  /** Ticks, fractional; 0 before the first patch. Never goes back, unless it jumps. Call with moments in order. */
  tickAt(nowMs: number): number {
    if (this.#lead === -Infinity) return 0;
    const elapsedMs = Math.max(0, nowMs - this.#nowMs);
    if (this.#nowMs === -Infinity || elapsedMs > 0) {
      const error = Math.max(this.#best, this.#bestBefore) - this.#lead;
      const reach = elapsedMs * SLEW;
      this.#lead += Math.abs(error) > JUMP_MS || nowMs < this.#freshUntilMs ? error : Math.min(reach, Math.max(-reach, error));
      this.#nowMs = nowMs;
    }
    return (Math.max(nowMs, this.#nowMs) + this.#lead) / TICK_MS;
  }
}
