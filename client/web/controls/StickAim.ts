/** Aim by stick: it turns towards where the stick points, the faster the farther it is pulled. */
import type { Vec } from '#shared/math/ring.ts';
import { deflectionOf } from './stickDeflection.ts';

export type StickAimFeel = {
  /** Of a fully pulled stick, turns per second. */
  readonly turnsPerS: number;
  /** Power of the pull that the speed follows; 1 is even. */
  readonly curve: number;
};

/** How long the aim stays after the stick was let go, s: long enough for the thumb to press a button. Then it goes with the feet. */
const STAY_S = 0.7;

export class StickAim {
  #restS = Infinity;

  /** Turns `aim`, of any length, in the `dt` seconds since the last call; it comes out of length 1. */
  turn(aim: Vec, stick: Readonly<Vec>, move: Readonly<Vec>, dt: number, { turnsPerS, curve }: StickAimFeel): void {
    const deflection = deflectionOf(stick);
    this.#restS = deflection > 0 ? 0 : this.#restS + dt;
    const wish = deflection > 0 ? stick : move;
    const pull = deflection > 0 ? deflection : 1;
    if ((deflection === 0 && this.#restS < STAY_S) || deflectionOf(wish) === 0) return;
    const from = Math.atan2(aim.y, aim.x);
    const most = pull ** curve * turnsPerS * 2 * Math.PI * dt;
    const way = turnBetween(from, Math.atan2(wish.y, wish.x));
    const to = from + Math.max(-most, Math.min(most, way));
    [aim.x, aim.y] = [Math.cos(to), Math.sin(to)];
  }
}

/** The shorter way round from one direction to another, radians in (-pi, pi]. */
function turnBetween(from: number, to: number): number {
  const way = (to - from) % (2 * Math.PI);
  return way > Math.PI ? way - 2 * Math.PI : way <= -Math.PI ? way + 2 * Math.PI : way;
}
