/**
 * How far back the server looks for a shooter: as far as the input says that the others were shown in the past, within what can be true.
 * Rules: LC3, LC4.
 */
import { MAX_REWIND_TICKS, TICK_MS, VIEW_PARTS } from '#shared/netConfig.ts';
import { VIEW_MOMENTS } from '#shared/schema/InputState.ts';
import type { RoundTrip } from './RoundTrip.ts';

/** What an honest client delays the others by at most: so many patch intervals, and this much of the spread of round trips. */
const VIEW_INTERVALS = 2;
const SPREAD_SHARE = 1.25;
/** Ticks that an input may have waited here, and a little for clocks that differ. */
const SLACK_TICKS = 2;
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

  /** The lead of a shot that leaves in `tick`, 1/`VIEW_PARTS` ticks. Shots in the order they leave. */
  lead({ view, rewinds }: ViewClaim, tick: number): number {
    if (rewinds === 0) return 0;
    const muzzle = (tick - 1) * VIEW_PARTS;
    const claimed = signed(muzzle - view);
    const lead = Math.max(0, Math.min(claimed, this.#explained(), MAX_LEAD, muzzle - this.#newest));
    this.#newest = muzzle - lead;
    return lead;
  }

  /** What the link and an honest delay of the others account for; everything while the link is not known. */
  #explained(): number {
    const measured = this.#roundTrip.read();
    if (measured === null) return MAX_LEAD;
    const delayMs = measured.lateMs + VIEW_INTERVALS * this.#intervalMs + SPREAD_SHARE * measured.spreadMs;
    return Math.round((delayMs / TICK_MS + SLACK_TICKS) * VIEW_PARTS);
  }
}

/** A difference of moments out of its low bits: the shorter way round. */
function signed(difference: number): number {
  const low = ((difference % VIEW_MOMENTS) + VIEW_MOMENTS) % VIEW_MOMENTS;
  return low < VIEW_MOMENTS / 2 ? low : low - VIEW_MOMENTS;
}
