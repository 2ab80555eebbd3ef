/**
 * Directions without angles. A ring is the border of a square of half-side `half`, walked once around in `8 * half` whole steps:
 * step 0 is +x, a quarter of the way is +y (screen down), and every step is an integer vector on the border. So a direction is one
 * small integer on the wire, and both ends agree on its vector to the last bit, which no `sin` or `atan2` can promise.
 */

/** Half-side of the ring that aims cross the wire on: 32,768 directions in a `uint16`. */
export const AIM_HALF = 4096;
export const AIM_STEPS = 8 * AIM_HALF;
/** Half-side of the ring others see an aim on: 256 directions in a `uint8`. */
export const COARSE_AIM_HALF = 32;
export const COARSE_AIM_STEPS = 8 * COARSE_AIM_HALF;
/** Half-side of the ring for the wish to move: 128 directions. */
export const MOVE_HALF = 16;
export const MOVE_STEPS = 8 * MOVE_HALF;

export type Vec = { x: number; y: number };

/** The integer vector at `step` (0 .. 8 * half - 1), written to `out`. */
export function ringVector(step: number, half: number, out: Vec): Vec {
  const side = Math.floor((step + half) / (2 * half)) & 3;
  const along = ((step + half) % (2 * half)) - half;
  if (side === 0) [out.x, out.y] = [half, along];
  else if (side === 1) [out.x, out.y] = [0 - along, half];
  else if (side === 2) [out.x, out.y] = [-half, 0 - along];
  else [out.x, out.y] = [along, -half];
  return out;
}

/** The step whose vector points most nearly along (x, y); 0 for the null vector. Any finite numbers. */
export function ringStep(x: number, y: number, half: number): number {
  const ax = Math.abs(x);
  const ay = Math.abs(y);
  if (ax === 0 && ay === 0) return 0;
  const steps = 8 * half;
  const step =
    ax >= ay
      ? x > 0
        ? Math.round((y / ax) * half)
        : 4 * half + Math.round((-y / ax) * half)
      : y > 0
        ? 2 * half + Math.round((-x / ay) * half)
        : 6 * half + Math.round((x / ay) * half);
  return (step + steps) % steps;
}
