/** Where a body lately was at the end of each tick, for judging shots by what their shooters saw. */
import { MAX_REWIND_TICKS } from '../netConfig.ts';
import type { Player, World } from './World.ts';

/** Ticks remembered: one more than is ever looked back, for the way through the oldest. */
const TRAIL_TICKS = MAX_REWIND_TICKS + 2;

/** Slot = tick modulo `TRAIL_TICKS`; units. */
export type Trail = { readonly x: number[]; readonly y: number[] };

export const createTrail = (): Trail => ({
  x: Array.from({ length: TRAIL_TICKS }, () => 0),
  y: Array.from({ length: TRAIL_TICKS }, () => 0),
});

/** Last in every tick. */
export function leaveTrails({ tick, players }: World): void {
  const slot = tick % TRAIL_TICKS;
  for (const { trail, body } of players) {
    trail.x[slot] = body.x;
    trail.y[slot] = body.y;
  }
}

export type Place = { x: number; y: number };

/**
 * Where a living player was at `moment`, fractional, of which `tick` is the newest and perhaps not over yet; false, and `out` as it was, before
 * this life began: nobody is ever looked for in an earlier one.
 */
export function placeAt({ trail, body, spawnTick }: Player, moment: number, tick: number, out: Place): boolean {
  if (moment >= tick) {
    out.x = body.x;
    out.y = body.y;
    return true;
  }
  if (moment < spawnTick) return false;
  const before = Math.floor(moment);
  const from = before % TRAIL_TICKS;
  const to = (before + 1) % TRAIL_TICKS;
  const share = moment - before;
  const x = trail.x[from]!;
  const y = trail.y[from]!;
  const isLast = before + 1 === tick;
  out.x = x + ((isLast ? body.x : trail.x[to]!) - x) * share;
  out.y = y + ((isLast ? body.y : trail.y[to]!) - y) * share;
  return true;
}
