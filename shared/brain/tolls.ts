/**
 * What crossing a part of the map costs a bot on top of its length. Whims make two bots take two ways, and one bot another way next time; foes
 * make whoever has something to lose go around them.
 */
import { nextInt, type Rng } from '../math/rng.ts';
import { CELL_PX, type NavGrid } from './navGrid.ts';

/** Side of a part, cells. */
const PART_CELLS = 12;
/** Highest whim, in the cost of a step: a step along an axis costs 5 without. */
const HIGHEST_WHIM = 8;
/** A foe's part costs so much, the eight around it a third. */
const DANGER = 30;

export type Tolls = { readonly parts: Parts; readonly costs: Uint8Array };

type Parts = {
  readonly columns: number;
  readonly rows: number;
  /** The part of every cell. */
  readonly ofCell: Uint16Array;
};

const partsOfGrids = new WeakMap<NavGrid, Parts>();

export function createTolls(grid: NavGrid): Tolls {
  const parts = partsOf(grid);
  return { parts, costs: new Uint8Array(parts.columns * parts.rows) };
}

/** New whims. */
export function drawTolls({ costs }: Tolls, rng: Rng): void {
  for (let part = 0; part < costs.length; part++) costs[part] = nextInt(rng, HIGHEST_WHIM + 1);
}

export function copyTolls(from: Tolls, to: Tolls): void {
  to.costs.set(from.costs);
}

/** Makes the surroundings of a place (px) expensive. */
export function raiseTolls({ parts, costs }: Tolls, x: number, y: number): void {
  const column = Math.floor(x / (CELL_PX * PART_CELLS));
  const row = Math.floor(y / (CELL_PX * PART_CELLS));
  for (let r = Math.max(0, row - 1); r <= Math.min(parts.rows - 1, row + 1); r++) {
    for (let c = Math.max(0, column - 1); c <= Math.min(parts.columns - 1, column + 1); c++) {
      const part = r * parts.columns + c;
      costs[part] = Math.min(255, costs[part]! + (r === row && c === column ? DANGER : DANGER / 3));
    }
  }
}

function partsOf(grid: NavGrid): Parts {
  let parts = partsOfGrids.get(grid);
  if (parts === undefined) {
    const columns = Math.ceil(grid.columns / PART_CELLS);
    const rows = Math.ceil(grid.rows / PART_CELLS);
    const ofCell = new Uint16Array(grid.open.length);
    for (let cell = 0; cell < ofCell.length; cell++) {
      const row = Math.floor(Math.floor(cell / grid.columns) / PART_CELLS);
      ofCell[cell] = row * columns + Math.floor((cell % grid.columns) / PART_CELLS);
    }
    parts = { columns, rows, ofCell };
    partsOfGrids.set(grid, parts);
  }
  return parts;
}
