import type { Vec } from '#shared/math/ring.ts';

/**
 * Where a point below `point` is seen through the floor by a camera above `eye`: moved towards it, by the share of the way that is the
 * point's depth. 0 is on the floor, 1 as far below as can be. What lies below a floor is never seen outside of it while the eye is over it.
 */
export function throughFloor(point: Readonly<Vec>, eye: Readonly<Vec>, depth: number, out: Vec): void {
  out.x = point.x + (eye.x - point.x) * depth;
  out.y = point.y + (eye.y - point.y) * depth;
}
