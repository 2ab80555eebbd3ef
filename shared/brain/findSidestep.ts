import { BODY_RADIUS_PX } from '../tuning.ts';
import type { Vec } from '../math/ring.ts';
import type { BrainView } from './BrainView.ts';
import { isOpenAt, type NavGrid } from './navGrid.ts';

/** A shot that will pass at less than this is worth a step, px. */
const SCARE_PX = BODY_RADIUS_PX + 14;
/** How far ahead of its arrival a shot is heeded, s. */
const HEED_S = 0.45;
/** Room to step into, px. */
const ROOM_PX = 40;

/**
 * The direction, length 1, that takes the body out of the way of the shot that would arrive first; undefined when none comes.
 *
 * @param side  which way (-1 or 1) to dodge a shot that comes dead on
 */
export function findSidestep(grid: NavGrid, { self, threats }: BrainView, side: number): Vec | undefined {
  let soonest = HEED_S;
  let x = 0;
  let y = 0;
  for (const { x: shotX, y: shotY, vx, vy } of threats) {
    const dx = self.x - shotX;
    const dy = self.y - shotY;
    const speedSquared = vx * vx + vy * vy;
    const inS = (dx * vx + dy * vy) / Math.max(1, speedSquared);
    if (inS <= 0 || inS >= soonest) continue;
    const missX = dx - vx * inS;
    const missY = dy - vy * inS;
    const miss = Math.sqrt(missX * missX + missY * missY);
    if (miss > SCARE_PX) continue;
    soonest = inS;
    const speed = Math.sqrt(speedSquared);
    x = miss > 4 ? missX / miss : (-vy / speed) * side;
    y = miss > 4 ? missY / miss : (vx / speed) * side;
  }
  if (soonest === HEED_S) return undefined;
  if (isOpenAt(grid, self.x + x * ROOM_PX, self.y + y * ROOM_PX)) return { x, y };
  return isOpenAt(grid, self.x - x * ROOM_PX, self.y - y * ROOM_PX) ? { x: 0 - x, y: 0 - y } : undefined;
}
