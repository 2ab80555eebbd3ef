import type { Arena, Wall } from './Arena.ts';
import { wallsNear } from './wallsNear.ts';

/** Overlap that is rounding and not overlap, units. */
const ROUNDING = 1e-6;

const near: Wall[] = [];

/** Whether a disc (units) touches walls at most: it may rest against them, not reach into them. */
export function isClear(arena: Arena, x: number, y: number, radius: number): boolean {
  const count = wallsNear(arena, x - radius, y - radius, x + radius, y + radius, near);
  for (let i = 0; i < count; i++) if (overlaps(near[i]!, x, y, radius - ROUNDING)) return false;
  return true;
}

function overlaps({ corners, edges }: Wall, x: number, y: number, radius: number): boolean {
  let isInside = true;
  for (let i = 0; i < edges.length; i++) {
    const { x: fromX, y: fromY } = corners[i]!;
    const { nx, ny, length } = edges[i]!;
    const distance = (x - fromX) * nx + (y - fromY) * ny;
    if (distance >= radius) return false;
    if (distance <= 0) continue;
    isInside = false;
    // Outside of this edge and close: measure to its nearest point. Along the edge is the normal turned right.
    const along = Math.max(0, Math.min(length, (y - fromY) * nx - (x - fromX) * ny));
    const dx = x - (fromX - ny * along);
    const dy = y - (fromY + nx * along);
    if (dx * dx + dy * dy < radius * radius) return true;
  }
  return isInside;
}
