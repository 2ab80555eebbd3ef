/** Where a body lately was at the end of each tick, for judging shots by what their shooters saw. */
import { MAX_REWIND_TICKS } from '../netConfig.ts';
import type { Player, World } from './World.ts';

/** With patches farther apart than this, views are judged from tick to tick, ticks. */
const MAX_PATCH_TICKS = 6;
/** Ticks remembered: the way through the oldest one that is ever looked back to, and the patch before it. */
const TRAIL_TICKS = MAX_REWIND_TICKS + MAX_PATCH_TICKS + 2;

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
 * Where a living player was seen at `moment`, fractional: on the line between two patches, as views draw it; in the tick that is not over, and where
 * the next patch is yet to come, on the line between two ticks. False, and `out` as it was, before this life began: nobody is looked for in an
 * earlier one.
 */
export function placeAt({ tick, patchTicks }: World, player: Player, moment: number, out: Place): boolean {
  const { body, spawnTick } = player;
  if (moment >= tick) {
    out.x = body.x;
    out.y = body.y;
    return true;
  }
  if (moment < spawnTick) return false;
  const patch = moment - (moment % patchTicks);
  const hasPatches = patchTicks <= MAX_PATCH_TICKS && patch >= spawnTick && patch + patchTicks <= tick;
  const step = hasPatches ? patchTicks : 1;
  const before = hasPatches ? patch : Math.floor(moment);
  glide(player, before, before + step, (moment - before) / step, tick, out);
  return true;
}

function glide({ trail, body }: Player, from: number, to: number, share: number, tick: number, out: Place): void {
  const x = trail.x[from % TRAIL_TICKS]!;
  const y = trail.y[from % TRAIL_TICKS]!;
  out.x = x + ((to === tick ? body.x : trail.x[to % TRAIL_TICKS]!) - x) * share;
  out.y = y + ((to === tick ? body.y : trail.y[to % TRAIL_TICKS]!) - y) * share;
}
