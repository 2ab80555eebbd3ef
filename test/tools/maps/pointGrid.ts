/** Places all over the part of an arena that players get to, on a square grid: what a map is measured at. Units. */
import type { Arena } from '#shared/arena/Arena.ts';
import { cellAt, navGridOf } from '#shared/brain/navGrid.ts';
import { unitsOf, UNITS_PER_PX } from '#shared/tuning.ts';

export type PointGrid = {
  readonly spacing: number;
  readonly columns: number;
  readonly rows: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Index into `points` of each place of the grid, -1 where nobody gets to. */
  readonly pointAt: Int32Array;
};

export function pointGrid(arena: Arena, spacingPx: number): PointGrid {
  const spacing = unitsOf(spacingPx);
  const columns = Math.floor(arena.width / spacing);
  const rows = Math.floor(arena.height / spacing);
  const isOpen = openPlaces(arena);
  const points = [];
  const pointAt = new Int32Array(columns * rows).fill(-1);
  for (let i = 0; i < columns * rows; i++) {
    const x = ((i % columns) + 0.5) * spacing + (arena.width - columns * spacing) / 2;
    const y = (Math.floor(i / columns) + 0.5) * spacing + (arena.height - rows * spacing) / 2;
    if (isOpen(x, y)) pointAt[i] = points.push({ x, y }) - 1;
  }
  return { spacing, columns, rows, points, pointAt };
}

/** Whether bots can walk to a place from the first spawn. */
function openPlaces(arena: Arena): (x: number, y: number) => boolean {
  const grid = navGridOf(arena);
  const [start] = arena.spawns;
  const seen = new Uint8Array(grid.open.length);
  const waiting = start === undefined ? [] : [cellAt(grid, start.x / UNITS_PER_PX, start.y / UNITS_PER_PX)];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    if (grid.open[cell] !== 1 || seen[cell] === 1) continue;
    seen[cell] = 1;
    waiting.push(cell - 1, cell + 1, cell - grid.columns, cell + grid.columns);
  }
  return (x, y) => seen[cellAt(grid, x / UNITS_PER_PX, y / UNITS_PER_PX)] === 1;
}
