import type { Arena, Wall } from './Arena.ts';
import { wallsNear } from './wallsNear.ts';

/** Where a moving disc first meets a wall. */
export type Contact = {
  /** Share of the motion until then, 0 .. 1. */
  time: number;
  /** Away from the wall, of length 1. */
  nx: number;
  ny: number;
};

/** A disc this deep in a wall still counts as touching it, units: rounding, since no disc is ever left deeper. */
const SKIN = 1e-3;
/** A motion that comes closer to a wall by no more than this runs along it, units. */
const GRAZE = 1e-6;

const near: Wall[] = [];

/**
 * The first contact of a disc that moves from (x, y) by (dx, dy), units, with a wall it moves towards; exact at any speed and length.
 * False, and `out` meaningless, when the way is free. The disc must be clear of walls at the start.
 */
export function sweepDisc(arena: Arena, x: number, y: number, dx: number, dy: number, radius: number, out: Contact): boolean {
  out.time = Infinity;
  const minX = Math.min(x, x + dx) - radius;
  const minY = Math.min(y, y + dy) - radius;
  const maxX = Math.max(x, x + dx) + radius;
  const maxY = Math.max(y, y + dy) + radius;
  const count = wallsNear(arena, minX, minY, maxX, maxY, near);
  for (let i = 0; i < count; i++) sweepWall(near[i]!, x, y, dx, dy, radius, out);
  return out.time <= 1;
}

/** A disc against a polygon is a point against the polygon grown by the radius: edges moved outwards, and a circle at each corner. */
function sweepWall({ corners, edges }: Wall, x: number, y: number, dx: number, dy: number, radius: number, out: Contact): void {
  for (let i = 0; i < edges.length; i++) {
    const { x: fromX, y: fromY } = corners[i]!;
    const { nx, ny, length } = edges[i]!;
    const relX = x - fromX;
    const relY = y - fromY;
    sweepCorner(relX, relY, dx, dy, radius, out);
    const approach = -(dx * nx + dy * ny);
    const gap = relX * nx + relY * ny - radius;
    if (approach <= GRAZE || gap < -SKIN) continue;
    const time = Math.max(0, gap / approach);
    if (time >= out.time) continue;
    const along = (relY + dy * time) * nx - (relX + dx * time) * ny;
    if (along < 0 || along > length) continue;
    out.time = time;
    out.nx = nx;
    out.ny = ny;
  }
}

/** (relX, relY) is the disc's centre seen from the corner. */
function sweepCorner(relX: number, relY: number, dx: number, dy: number, radius: number, out: Contact): void {
  const approach = -(relX * dx + relY * dy);
  if (approach <= GRAZE * radius) return;
  const motion = dx * dx + dy * dy;
  const outside = relX * relX + relY * relY - radius * radius;
  if (outside < -2 * radius * SKIN) return;
  const discriminant = approach * approach - motion * outside;
  if (discriminant <= 0) return;
  const time = Math.max(0, (approach - Math.sqrt(discriminant)) / motion);
  if (time >= out.time) return;
  out.time = time;
  out.nx = (relX + dx * time) / radius;
  out.ny = (relY + dy * time) / radius;
}
