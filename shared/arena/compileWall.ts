import type { Vec } from '../math/ring.ts';
import type { Wall } from './Arena.ts';

/**
 * A wall from the corners of a polygon in either direction; corners on a straight line and repeated ones are left out.
 *
 * @param outline  whole units
 * @returns        what is wrong, in words, when the polygon is not convex or has no area
 */
export function compileWall(outline: readonly Vec[]): Wall | string {
  const corners = withoutNeedless(isClockwise(outline) ? outline : outline.toReversed());
  if (corners.length < 3) return 'has no area';
  const edges = corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    const length = Math.sqrt((to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y));
    return { nx: (to.y - from.y) / length, ny: (from.x - to.x) / length, length };
  });
  // Every corner inside every edge: stricter than every turn to the right, which a pentagram has too.
  const isConvex = corners.every((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    return corners.every((corner) => turn(from, to, corner) >= 0);
  });
  if (!isConvex) return 'is not convex (split it into convex parts)';
  return {
    corners,
    edges,
    minX: corners.reduce((least, { x }) => Math.min(least, x), Infinity),
    minY: corners.reduce((least, { y }) => Math.min(least, y), Infinity),
    maxX: corners.reduce((most, { x }) => Math.max(most, x), -Infinity),
    maxY: corners.reduce((most, { y }) => Math.max(most, y), -Infinity),
  };
}

/** Positive when the way from `a` over `b` to `c` turns right on screen; exact for whole units. */
const turn = (a: Vec, b: Vec, c: Vec): number => (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);

function isClockwise(outline: readonly Vec[]): boolean {
  let doubleArea = 0;
  for (const [i, from] of outline.entries()) {
    const to = outline[(i + 1) % outline.length]!;
    doubleArea += from.x * to.y - to.x * from.y;
  }
  return doubleArea > 0;
}

function withoutNeedless(outline: readonly Vec[]): Vec[] {
  const corners = outline.filter(({ x, y }, i) => {
    const before = outline.at(i - 1)!;
    return x !== before.x || y !== before.y;
  });
  return corners.filter((corner, i) => turn(corners.at(i - 1)!, corner, corners[(i + 1) % corners.length]!) !== 0);
}
