import type { Arena, Wall } from './Arena.ts';

/**
 * The walls whose bounds meet a box (units), written to the front of `out` in a fixed order; returns how many. What stands behind them is of
 * before: an array that is cut short gives its memory back, and takes it again on the next call.
 */
export function wallsNear({ cells }: Arena, minX: number, minY: number, maxX: number, maxY: number, out: Wall[]): number {
  let count = 0;
  const firstColumn = clamp(Math.floor(minX / cells.size), cells.columns);
  const lastColumn = clamp(Math.floor(maxX / cells.size), cells.columns);
  const firstRow = clamp(Math.floor(minY / cells.size), cells.rows);
  const lastRow = clamp(Math.floor(maxY / cells.size), cells.rows);
  const isOneCell = firstColumn === lastColumn && firstRow === lastRow;
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (const wall of cells.walls[row * cells.columns + column]!) {
        const isMet = wall.minX <= maxX && wall.maxX >= minX && wall.minY <= maxY && wall.maxY >= minY;
        // A wall over several cells comes up in each of them.
        if (isMet && (isOneCell || !isAmong(out, count, wall))) out[count++] = wall;
      }
    }
  }
  return count;
}

function isAmong(walls: readonly Wall[], count: number, wall: Wall): boolean {
  for (let i = 0; i < count; i++) if (walls[i] === wall) return true;
  return false;
}

/** What lies beyond the outermost cells belongs to them: the border walls do. */
const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
