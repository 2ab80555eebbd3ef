import { TIERS, type Tier } from './Detail.ts';

/** Mean frame times of a picture that is not fluent, and of one that is, ms. */
const SLOW_MS = 21;
const FLUENT_MS = 18;
/** Span of frames that one judgement rests on, and the span after a change that is not judged, ms. */
const WINDOW_MS = 3000;
const SETTLE_MS = 1000;
/** A frame counts as no longer than this: a hidden tab or one stall says nothing about drawing, ms. */
const LONGEST_MS = 100;
/** Fluent for this long, a better picture is tried; twice as long after each try that failed, up to the longest, ms. */
const FIRST_PATIENCE_MS = 20_000;
const LONGEST_PATIENCE_MS = 640_000;
/** A step down that leaves more than this share of the frame time has not helped: something else is slow, or the screen itself is. */
const HELPED = 0.9;

const BEST = TIERS.length - 1;

/** Finds the best quality that this machine draws fluently, from the time between frames. */
export class AutoQuality {
  #tier: number;
  /** Latest tier that was judged and kept. */
  #proved: Tier;
  #settleMs = SETTLE_MS;
  #frames = 0;
  #sumMs = 0;
  #fluentMs = 0;
  #patienceMs = FIRST_PATIENCE_MS;
  /** Mean frame time at the best quality, when it was first left; 0 until then. */
  #slowMs = 0;
  /** Time left in which quality is known to make no difference, ms. */
  #resignedMs = 0;

  /** @param start  what an earlier visit has proved */
  constructor(start: Tier) {
    this.#tier = TIERS.indexOf(start);
    this.#proved = start;
  }

  get tier(): Tier {
    return TIERS[this.#tier]!;
  }

  /** What to start with next time: not a tier that is only being tried. */
  get proved(): Tier {
    return this.#proved;
  }

  /** Takes the time of one frame. */
  observe(frameMs: number): void {
    const counted = Math.min(frameMs, LONGEST_MS);
    if (this.#resignedMs > 0) {
      this.#resignedMs -= counted;
      return;
    }
    if (this.#settleMs > 0) {
      this.#settleMs -= counted;
      return;
    }
    this.#frames++;
    this.#sumMs += counted;
    if (this.#sumMs < WINDOW_MS) return;
    this.#judge(this.#sumMs / this.#frames);
    this.#sumMs = this.#frames = 0;
  }

  #judge(meanMs: number): void {
    if (meanMs > SLOW_MS) return this.#stepDown(meanMs);
    this.#proved = this.tier;
    this.#fluentMs = meanMs > FLUENT_MS ? 0 : this.#fluentMs + WINDOW_MS;
    if (this.#fluentMs >= this.#patienceMs && this.#tier < BEST) this.#moveTo(this.#tier + 1);
  }

  #stepDown(meanMs: number): void {
    if (this.#tier === BEST) this.#slowMs = meanMs;
    // Slow again after a better picture was tried, or never fluent since: the next try waits longer.
    this.#patienceMs = Math.min(LONGEST_PATIENCE_MS, this.#patienceMs * 2);
    if (this.#tier > 0) return this.#moveTo(this.#tier - 1);
    // Where an earlier visit has stepped down, it is that one's word that it helps.
    const hasHelped = this.#slowMs === 0 || meanMs <= this.#slowMs * HELPED;
    if (!hasHelped) {
      this.#resignedMs = LONGEST_PATIENCE_MS;
      this.#moveTo(BEST);
    }
    this.#proved = this.tier;
  }

  #moveTo(tier: number): void {
    this.#tier = tier;
    this.#fluentMs = 0;
    this.#settleMs = SETTLE_MS;
  }
}
