import type { Arena } from '#shared/arena/Arena.ts';
import { sweepDisc, type Contact } from '#shared/arena/sweepDisc.ts';
import { unitsOf } from '#shared/tuning.ts';

/** Swept piece by piece, units: a short sweep looks up few walls. */
const PIECE = unitsOf(192);

/**
 * How far a disc flies from (x, y) along (dx, dy), of length 1, before it meets a wall; at most `most`. Units.
 *
 * @param out  its normal is that of the wall met
 */
export function castRay(
  arena: Arena,
  x: number,
  y: number,
  dx: number,
  dy: number,
  radius: number,
  most: number,
  out: Contact,
): { length: number; isStopped: boolean } {
  for (let length = 0; length < most; length += PIECE) {
    const piece = Math.min(PIECE, most - length);
    if (sweepDisc(arena, x + dx * length, y + dy * length, dx * piece, dy * piece, radius, out)) {
      return { length: length + piece * out.time, isStopped: true };
    }
  }
  return { length: most, isStopped: false };
}
