/**
 * How far in the past the others should be drawn, so that the patch to glide to has nearly always come: one patch interval, and what this link has
 * lately made patches late by. A stall is learned the moment it ends; it is forgotten after `WINDOW_S` of patches.
 */
import { TICK_MS } from '#shared/netConfig.ts';

/** Patches of this long are remembered, s: a hundred of them tell a percentile, and a stall that does not come again is soon no reason. */
const WINDOW_S = 3;
/** As late as all but this share of the patches. */
const TAIL = 0.05;
/** Beyond the percentile lateness goes on about as it grew up to there; and a little for a patch rate that is not quite even, ms. */
const TAIL_GROWTH = 1.25;
const MARGIN_MS = 4;
/** However punctual patches are, this many intervals. */
const MIN_INTERVALS = 1.5;
/** However late they are: an older past is worse than a pause, ms. */
const MAX_DELAY_MS = 400;
/** Nobody asked or told us anything for this long: this end did not run (a long frame, a frozen tab), so it could not listen either, ms. */
const DEAF_MS = 100;
/** What comes so soon after that had been waiting here, not on the link, ms. */
const CATCH_UP_MS = 50;

/** `adaptive`, or a delay of so many ms. */
export type InterpolationMode = 'adaptive' | number;

export class InterpolationDelay {
  readonly #mode: InterpolationMode;
  readonly #intervalMs: number;
  /** Of recent patches: server time minus local time at arrival, ms. The later the patch, the smaller. */
  readonly #leads: Float64Array;
  /** The same from the smallest to the largest; what is beyond those known is `Infinity`. */
  readonly #sorted: Float64Array;
  #count = 0;
  /** The lead that all but the latest patches had. */
  #lateLead = Infinity;
  #awakeMs = -Infinity;
  #catchingUpUntilMs = -Infinity;

  constructor(patchRateHz: number, mode: InterpolationMode = 'adaptive') {
    this.#mode = mode;
    this.#intervalMs = 1000 / patchRateHz;
    this.#leads = new Float64Array(Math.round(WINDOW_S * patchRateHz));
    this.#sorted = new Float64Array(this.#leads.length).fill(Infinity);
  }

  /** This end runs, and would hear a patch. Call it often, also between patches. */
  listen(nowMs: number): void {
    if (nowMs - this.#awakeMs > DEAF_MS && this.#awakeMs !== -Infinity) this.#catchingUpUntilMs = nowMs + CATCH_UP_MS;
    this.#awakeMs = nowMs;
  }

  /** Whether this end comes from a pause of its own, and may not have heard yet what is there to hear. */
  isCatchingUp(nowMs: number): boolean {
    return nowMs < this.#catchingUpUntilMs;
  }

  onPatch(tick: number, nowMs: number): void {
    this.listen(nowMs);
    if (this.isCatchingUp(nowMs)) return;
    const lead = tick * TICK_MS - nowMs;
    const slot = this.#count % this.#leads.length;
    this.#exchange(this.#count < this.#leads.length ? Infinity : this.#leads[slot]!, lead);
    this.#leads[slot] = lead;
    this.#count += 1;
    this.#lateLead = this.#sorted[Math.floor(Math.min(this.#count, this.#leads.length) * TAIL)]!;
  }

  /** The link is another one: what was learned of the old one does not count. */
  forget(): void {
    this.#count = 0;
    this.#sorted.fill(Infinity);
    this.#lateLead = Infinity;
  }

  /** The delay to have while the server's clock is thought to be at `serverTick`, ms. */
  wantedMs(serverTick: number, nowMs: number): number {
    if (this.#mode !== 'adaptive') return this.#mode;
    const lateMs = Math.max(0, serverTick * TICK_MS - nowMs - this.#lateLead);
    const learnedMs = this.#intervalMs + lateMs * TAIL_GROWTH + MARGIN_MS;
    return Math.min(MAX_DELAY_MS, Math.max(MIN_INTERVALS * this.#intervalMs, learnedMs));
  }

  /** `next` for `old` among the sorted: what lies between the two moves up or down by one. Every patch comes by here, and most of them change little. */
  #exchange(old: number, next: number): void {
    const sorted = this.#sorted;
    let at = sorted.indexOf(old);
    for (; at > 0 && sorted[at - 1]! > next; at--) sorted[at] = sorted[at - 1]!;
    for (; at < sorted.length - 1 && sorted[at + 1]! < next; at++) sorted[at] = sorted[at + 1]!;
    sorted[at] = next;
  }
}
