import type { Arena } from '../arena/Arena.ts';
import { isWalkable } from './isWalkable.ts';
import { navGridOf } from './navGrid.ts';

/** Whether a shot could fly straight from one place to the other, px. */
export function isInSight(arena: Arena, fromX: number, fromY: number, toX: number, toY: number): boolean {
  return isWalkable(navGridOf(arena), fromX, fromY, toX, toY);
}
