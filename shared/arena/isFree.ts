import type { Arena } from './Arena.ts';

/** Whether a box (units) is far from every wall: it meets the bounds of none. Quicker than any question about shapes, and mostly true. */
export function isFree({ cells }: Arena, minX: number, minY: number, maxX: number, maxY: number): boolean {
  const { size, columns, rows, walls } = cells;
  const lastColumn = clamp(Math.floor(maxX / size), columns);
  const lastRow = clamp(Math.floor(maxY / size), rows);
  for (let row = clamp(Math.floor(minY / size), rows); row <= lastRow; row++) {
    for (let column = clamp(Math.floor(minX / size), columns); column <= lastColumn; column++) {
      for (const wall of walls[row * columns + column]!) {
        if (wall.minX <= maxX && wall.maxX >= minX && wall.minY <= maxY && wall.maxY >= minY) return false;
      }
    }
  }
  return true;
}

/** What lies beyond the outermost cells belongs to them: the border walls do. */
const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
