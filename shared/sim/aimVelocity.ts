import { AIM_HALF, ringVector, type Vec } from '../math/ring.ts';

/** The velocity of a shot along `aim`, a step of the ring of `AIM_HALF`, at `speed`, both on the wire grid, written to `out`. */
export function aimVelocity(aim: number, speed: number, out: Vec): Vec {
  ringVector(aim, AIM_HALF, out);
  const scale = speed / Math.sqrt(out.x * out.x + out.y * out.y);
  // Plus nothing, so that no slow weapon ever makes a -0, which the wire does not know.
  out.x = Math.round(out.x * scale) + 0;
  out.y = Math.round(out.y * scale) + 0;
  return out;
}
