/**
 * The moment the others are drawn at. It keeps the wanted distance to the server's clock by running slower or faster for a while: what is
 * drawn changes its pace, never its place. It waits when nothing more is known, and is set only when it is wrong by more than can be made up for.
 */
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';

/** How far past the newest patch the others are drawn at all, ticks: a guess that is older is mostly wrong. */
export const MAX_GUESS_TICKS = 5;
/** A distance that is too short grows by at most this share of real time, and by the missing part in about this many ticks. */
const MAX_GROWTH = 0.5;
const GROWTH_TICKS = 12;
/** One that is too long shrinks by this share of real time, so that nobody sees it; by more when it is longer by so many ticks. */
const SHRINKAGE = 0.05;
const HURRY = 0.25;
const HURRY_TICKS = TICK_RATE_HZ / 4;
/** Wrong by more than this it jumps, ticks. */
const JUMP_TICKS = TICK_RATE_HZ;

export type RenderMoment = {
  nowMs: number;
  serverTick: number;
  newestTick: number;
  wantedMs: number;
  /** This end comes from a pause of its own: there was no motion on the screen to go on with. */
  isCatchingUp: boolean;
};

export class RenderClock {
  #tick: number | null = null;
  #nowMs = 0;

  /** Forgets the moment: the next one is set, not approached. */
  restart(): void {
    this.#tick = null;
  }

  /** Ticks, fractional. Never goes back, unless it jumps. Call with moments in order. */
  tickAt({ nowMs, serverTick, newestTick, wantedMs, isCatchingUp }: RenderMoment): number {
    const elapsed = Math.max(0, nowMs - this.#nowMs) / TICK_MS;
    this.#nowMs = Math.max(nowMs, this.#nowMs);
    const wanted = serverTick - wantedMs / TICK_MS;
    const latest = newestTick + MAX_GUESS_TICKS;
    const onwards = this.#tick === null ? null : approach(this.#tick + elapsed, wanted, elapsed);
    if (this.#tick === null || onwards === null) this.#tick = Math.min(wanted, latest);
    else this.#tick = Math.max(this.#tick, Math.min(isCatchingUp ? Math.max(onwards, wanted) : onwards, latest));
    return this.#tick;
  }
}

/** `tick`, closer to `wanted` by what `elapsed` ticks allow; null when that is too far away. */
function approach(tick: number, wanted: number, elapsed: number): number | null {
  const behind = wanted - tick;
  if (Math.abs(behind) > JUMP_TICKS) return null;
  if (behind < 0) return tick - Math.min(-behind, elapsed * Math.min(MAX_GROWTH, -behind / GROWTH_TICKS));
  return tick + Math.min(behind, elapsed * (behind > HURRY_TICKS ? HURRY : SHRINKAGE));
}
