import type { Arena } from '../arena/Arena.ts';
import { type Contact, sweepDisc } from '../arena/sweepDisc.ts';
import { UNITS_PER_PX } from '../tuning.ts';

/** As wide as the smallest shot, so that what is in sight can be hit, px. */
const GAZE_RADIUS_PX = 4;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Whether a shot could fly straight from one place to the other, px. */
export function isInSight(arena: Arena, fromX: number, fromY: number, toX: number, toY: number): boolean {
  const x = fromX * UNITS_PER_PX;
  const y = fromY * UNITS_PER_PX;
  return !sweepDisc(arena, x, y, toX * UNITS_PER_PX - x, toY * UNITS_PER_PX - y, GAZE_RADIUS_PX * UNITS_PER_PX, contact);
}
