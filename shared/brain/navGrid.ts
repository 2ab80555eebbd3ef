/**
 * Where a body can stand, as a grid: what brains find their way on. A cell is open when a body at its centre touches no wall, so a
 * step between two open neighbours at worst brushes a corner, and sliding takes it past.
 */
import type { Arena } from '../arena/Arena.ts';
import { isClear } from '../arena/isClear.ts';
import { BODY_RADIUS_PX, UNITS_PER_PX } from '../tuning.ts';

/** Side of a cell, px. A passage not wider than a body by this much may not exist for bots. */
export const CELL_PX = 24;
/** Room between a body on its way and the nearest wall, px. */
const MARGIN_PX = 2;

export type NavGrid = {
  readonly columns: number;
  readonly rows: number;
  /** 1 for an open cell, row by row. The outermost cells are always closed, so neighbours of open cells exist. */
  readonly open: Uint8Array;
};

const grids = new WeakMap<Arena, NavGrid>();

/** The grid of `arena`, made once. */
export function navGridOf(arena: Arena): NavGrid {
  let grid = grids.get(arena);
  if (grid === undefined) {
    grid = makeGrid(arena);
    grids.set(arena, grid);
  }
  return grid;
}

/** The cell of a place in px; places outside belong to the nearest cell of the border. */
export function cellAt(grid: NavGrid, x: number, y: number): number {
  const column = Math.min(grid.columns - 1, Math.max(0, Math.floor(x / CELL_PX)));
  const row = Math.min(grid.rows - 1, Math.max(0, Math.floor(y / CELL_PX)));
  return row * grid.columns + column;
}

export const isOpenAt = (grid: NavGrid, x: number, y: number): boolean => grid.open[cellAt(grid, x, y)] === 1;

/** Centre of a cell, px. */
export const cellX = (grid: NavGrid, cell: number): number => ((cell % grid.columns) + 0.5) * CELL_PX;
export const cellY = (grid: NavGrid, cell: number): number => (Math.floor(cell / grid.columns) + 0.5) * CELL_PX;

function makeGrid(arena: Arena): NavGrid {
  const columns = Math.ceil(arena.width / UNITS_PER_PX / CELL_PX);
  const rows = Math.ceil(arena.height / UNITS_PER_PX / CELL_PX);
  const open = new Uint8Array(columns * rows);
  const clearance = (BODY_RADIUS_PX + MARGIN_PX) * UNITS_PER_PX;
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const x = (column + 0.5) * CELL_PX * UNITS_PER_PX;
      const y = (row + 0.5) * CELL_PX * UNITS_PER_PX;
      open[row * columns + column] = isClear(arena, x, y, clearance) ? 1 : 0;
    }
  }
  return { columns, rows, open };
}
