/** Ways as bots find them: players go the same. */
import type { Arena, FlagSpot } from '#shared/arena/Arena.ts';
import { findPath } from '#shared/brain/findPath.ts';
import { CELL_PX, cellX, cellY, navGridOf, type NavGrid } from '#shared/brain/navGrid.ts';
import type { Vec } from '#shared/math/ring.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

/** Nearer pairs tell little about the way between them, px. */
const APART_PX = 300;
/** Two ways that stay this far from one another are two, px. */
const ROUTE_PX = 120;
/** Around a flag all ways are one, px. */
const BASE_PX = 260;
/** More ways between two flags than anybody can tell apart. */
const MOST_ROUTES = 8;

export type WayMeasures = {
  /** Pairs of spawns, pickups and flags with no way between them. */
  missing: number;
  /** Way by straight line: nineteen in twenty pairs have less. */
  detourP95: number;
  /** From flag to flag, px; null without flags. */
  flagsPx: number | null;
  /** Ways from flag to flag that keep clear of one another; null without flags. */
  routes: number | null;
};

export function measureWays(arena: Arena): WayMeasures {
  const grid = navGridOf(arena);
  const places = [...arena.spawns, ...arena.pickups, ...arena.flags].map(toPx);
  const detours: number[] = [];
  let missing = 0;
  for (const [i, from] of places.entries()) {
    for (const to of places.slice(i + 1)) {
      const length = wayPx(grid, from, to);
      const straight = distance(from, to);
      if (length === Infinity) missing++;
      else if (straight >= APART_PX) detours.push(length / straight);
    }
  }
  detours.sort((a, b) => a - b);
  const [azure, amber] = arena.flags;
  const hasFlags = azure !== undefined && amber !== undefined;
  return {
    missing,
    detourP95: detours[Math.floor(0.95 * (detours.length - 1))] ?? 1,
    flagsPx: hasFlags ? wayPx(grid, toPx(azure), toPx(amber)) : null,
    routes: hasFlags ? countRoutes(grid, azure, amber) : null,
  };
}

export const toPx = ({ x, y }: Vec): Vec => ({ x: x / UNITS_PER_PX, y: y / UNITS_PER_PX });

/** Length of the way, px; infinite when there is none. */
export function wayPx(grid: NavGrid, from: Vec, to: Vec): number {
  const path = findPath(grid, from.x, from.y, to.x, to.y);
  if (path.length === 0) return Infinity;
  return path.reduce((sum, corner, i) => sum + distance(path[i - 1] ?? from, corner), 0);
}

/** Walks the shortest way, closes it but for its ends, and walks again until there is no way left. */
function countRoutes({ columns, rows, open }: NavGrid, azure: FlagSpot, amber: FlagSpot): number {
  const [from, to] = [toPx(azure), toPx(amber)];
  let left: NavGrid = { columns, rows, open: open.slice() };
  for (let routes = 0; routes < MOST_ROUTES; routes++) {
    const path = findPath(left, from.x, from.y, to.x, to.y);
    if (path.length === 0) return routes;
    const closed = left.open.slice();
    for (const [i, corner] of path.entries()) closeAlong({ columns, rows, open: closed }, path[i - 1] ?? from, corner, [from, to]);
    left = { columns, rows, open: closed };
  }
  return MOST_ROUTES;
}

function closeAlong(grid: NavGrid, from: Vec, to: Vec, bases: readonly Vec[]): void {
  const steps = Math.ceil(distance(from, to) / CELL_PX);
  const way = Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / Math.max(1, steps),
    y: from.y + ((to.y - from.y) * i) / Math.max(1, steps),
  })).filter((place) => bases.every((base) => distance(base, place) > BASE_PX));
  for (let cell = 0; cell < grid.open.length; cell++) {
    const place = { x: cellX(grid, cell), y: cellY(grid, cell) };
    if (grid.open[cell] === 1 && way.some((at) => distance(at, place) < ROUTE_PX)) grid.open[cell] = 0;
  }
}

const distance = (a: Vec, b: Vec): number => Math.hypot(a.x - b.x, a.y - b.y);
