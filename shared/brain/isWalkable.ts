import { CELL_PX, isOpenAt, type NavGrid } from './navGrid.ts';

/** Whether a body can run straight from one place to the other, px. Reads the grid, so it costs nanoseconds and errs by half a cell. */
export function isWalkable(grid: NavGrid, fromX: number, fromY: number, toX: number, toY: number): boolean {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const steps = Math.ceil((Math.max(Math.abs(dx), Math.abs(dy)) * 2) / CELL_PX);
  for (let step = 1; step < steps; step++) {
    const share = step / steps;
    if (!isOpenAt(grid, fromX + dx * share, fromY + dy * share)) return false;
  }
  return true;
}
