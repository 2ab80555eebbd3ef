/**
 * How far back the server looks for a shooter: as far as the input says that the others were shown in the past, within what can be true.
 * Rules: LC3, LC4.
 */
import { MAX_REWIND_TICKS, TICK_MS, VIEW_PARTS } from '#shared/netConfig.ts';
import { VIEW_MOMENTS } from '#shared/schema/InputState.ts';
import type { RoundTrip } from './RoundTrip.ts';

/** What an honest client delays the others by, see `InterpolationDelay`: at least so many patch intervals; else one, and this much of what patches come late by. */
const MIN_INTERVALS = 1.5;
const LATE_SHARE = 1.25;
/** For the clock of a client that is still finding the time, ms. */
const SLACK_MS = 8;
const MAX_LEAD = MAX_REWIND_TICKS * VIEW_PARTS;

/** The part of an input that says what its player saw. */
export type ViewClaim = { readonly view: number; readonly rewinds: number };

export class ViewJudge {
  readonly #roundTrip: RoundTrip;
  readonly #intervalMs: number;
  /** The newest moment that was looked back to, 1/`VIEW_PARTS` ticks. */
  #newest = -Infinity;

  constructor(roundTrip: RoundTrip, patchRateHz: number) {
    this.#roundTrip = roundTrip;
    this.#intervalMs = 1000 / patchRateHz;
  }

  /**
   * The lead of a shot that leaves in `tick`, 1/`VIEW_PARTS` ticks. Shots in the order they leave.
   *
   * @param waitedMs  how long its input had waited here for the tick
   */
  lead({ view, rewinds }: ViewClaim, tick: number, waitedMs: number): number {
    if (rewinds === 0) return 0;
    const muzzle = (tick - 1) * VIEW_PARTS;
    const claimed = signed(muzzle - view);
    const lead = Math.max(0, Math.min(claimed, this.#explained(waitedMs), MAX_LEAD, muzzle - this.#newest));
    this.#newest = muzzle - lead;
    return lead;
  }

  /** What the link and an honest delay of the others account for; everything while the link is not known. */
  #explained(waitedMs: number): number {
    const measured = this.#roundTrip.read();
    if (measured === null) return MAX_LEAD;
    const shownMs = Math.max(MIN_INTERVALS * this.#intervalMs, this.#intervalMs + LATE_SHARE * measured.lateMs);
    return Math.round(((measured.medianMs + waitedMs + shownMs + SLACK_MS) / TICK_MS) * VIEW_PARTS);
  }
}

/** A difference of moments out of its low bits: the shorter way round. */
function signed(difference: number): number {
  const low = ((difference % VIEW_MOMENTS) + VIEW_MOMENTS) % VIEW_MOMENTS;
  return low < VIEW_MOMENTS / 2 ? low : low - VIEW_MOMENTS;
}
