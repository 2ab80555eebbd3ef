import type { BrainView } from './BrainView.ts';
import { findPath } from './findPath.ts';
import { isWalkable } from './isWalkable.ts';
import type { Mind } from './Mind.ts';

/** The goal may wander this far from the end of the path before a new one is sought, px. */
const STALE_PX = 60;

/** Once per decision: a way to the goal. In a fight the feet need none. */
export function planPath(mind: Mind, { self }: BrainView): void {
  const { goal, grid, path } = mind;
  if (goal.kind === 'fight') {
    path.length = 0;
    return;
  }
  const end = path.at(-1);
  if (end === undefined || Math.abs(end.x - goal.x) > STALE_PX || Math.abs(end.y - goal.y) > STALE_PX) {
    const isStraight = isWalkable(grid, self.x, self.y, goal.x, goal.y);
    mind.path = isStraight ? [{ x: goal.x, y: goal.y }] : findPath(grid, self.x, self.y, goal.x, goal.y);
    if (mind.path.length === 0 && goal.kind === 'fetch') mind.unreachable.push({ x: goal.x, y: goal.y });
  } else if (path.length > 1 && isWalkable(grid, self.x, self.y, path[1]!.x, path[1]!.y)) {
    path.shift();
  }
}
