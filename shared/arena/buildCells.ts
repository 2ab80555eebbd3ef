import { unitsOf } from '../tuning.ts';
import type { Arena, Wall } from './Arena.ts';

/** Side of a cell: a few bodies wide, so that a step meets one to four of them. */
const CELL_SIZE = unitsOf(128);

/** The grid that `wallsNear` looks walls up in. */
export function buildCells(width: number, height: number, walls: readonly Wall[]): Arena['cells'] {
  const columns = Math.ceil(width / CELL_SIZE);
  const rows = Math.ceil(height / CELL_SIZE);
  const cells: Wall[][] = Array.from({ length: columns * rows }, () => []);
  for (const wall of walls) {
    const lastColumn = clamp(Math.floor(wall.maxX / CELL_SIZE), columns);
    const lastRow = clamp(Math.floor(wall.maxY / CELL_SIZE), rows);
    for (let row = clamp(Math.floor(wall.minY / CELL_SIZE), rows); row <= lastRow; row++) {
      for (let column = clamp(Math.floor(wall.minX / CELL_SIZE), columns); column <= lastColumn; column++) {
        cells[row * columns + column]!.push(wall);
      }
    }
  }
  return { size: CELL_SIZE, columns, rows, walls: cells };
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
