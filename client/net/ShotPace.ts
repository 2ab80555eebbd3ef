/**
 * How old an own shot is drawn. The server lets it meet the others where they were seen, and blends that lead out over the first ticks of flight
 * (`leadAt`); so the shot leaves the barrel with the click, beside others of the past, and is drawn the slower for it until it has come to
 * fly beside them in the server's time. Then what is drawn to touch does touch. Rule: LC10.
 *
 *   moment of the others    seen = muzzle - L          muzzle + b - rest
 *   age of the shot         0                          b = LEAD_BLEND_TICKS, and onwards tick for tick
 */
import { LEAD_BLEND_TICKS } from '#shared/netConfig.ts';

/** The others may wait, jump or hurry, and the tick of the launch turn out another: a shot never stops for it, nor leaps, ticks per tick. */
const MIN_PACE = 0.25;
const MAX_PACE = 1.25;

export class ShotPace {
  /** The moment the others were shown at when it left. */
  readonly seen: number;
  readonly #patchTicks: number;
  #age = 0;
  #step: number;

  /** @param step  the step of this end that it was fired in */
  constructor(seen: number, step: number, patchTicks: number) {
    this.seen = seen;
    this.#patchTicks = patchTicks;
    this.#step = step;
  }

  /**
   * The age at `step` of this end, while the others are shown at `renderTick`. Call with moments in order; where the clock of this end jumps back
   * the age stays.
   *
   * @param spawnTick  the tick in which the server launches it, or is thought to
   */
  ageAt(step: number, renderTick: number, spawnTick: number): number {
    const elapsed = Math.max(0, step - this.#step);
    this.#step = step;
    const muzzle = spawnTick - 1;
    const lead = Math.max(0, muzzle - this.seen);
    const rest = Math.min(lead, this.#patchTicks - 1);
    const early = (renderTick - this.seen) / (1 + (lead - rest) / LEAD_BLEND_TICKS);
    const wanted = early < LEAD_BLEND_TICKS ? early : renderTick - muzzle + rest;
    this.#age += Math.min(elapsed * MAX_PACE, Math.max(elapsed * MIN_PACE, wanted - this.#age));
    return this.#age;
  }
}
