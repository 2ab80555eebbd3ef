import type { Arena, Wall } from './Arena.ts';

/** The walls whose bounds meet a box (units), written to `out` in a fixed order. Allocates nothing once `out` has grown. */
export function wallsNear({ cells }: Arena, minX: number, minY: number, maxX: number, maxY: number, out: Wall[]): Wall[] {
  out.length = 0;
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
        if (isMet && (isOneCell || !out.includes(wall))) out.push(wall);
      }
    }
  }
  return out;
}

/** What lies beyond the outermost cells belongs to them: the border walls do. */
const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
