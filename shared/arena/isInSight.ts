import type { Arena } from './Arena.ts';
import { sweepDisc, type Contact } from './sweepDisc.ts';

/** Sight is as wide as this, units: next to nothing. */
const RAY_RADIUS = 1;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Whether no wall is on the line between two places outside of walls, units. */
export const isInSight = (arena: Arena, fromX: number, fromY: number, toX: number, toY: number): boolean =>
  !sweepDisc(arena, fromX, fromY, toX - fromX, toY - fromY, RAY_RADIUS, contact);
