import type { Arena } from '#shared/arena/Arena.ts';
import { isInSight } from '#shared/arena/isInSight.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

/** `isInSight` between places as they are drawn, px. */
export const isInView = (arena: Arena, fromX: number, fromY: number, toX: number, toY: number): boolean =>
  isInSight(arena, fromX * UNITS_PER_PX, fromY * UNITS_PER_PX, toX * UNITS_PER_PX, toY * UNITS_PER_PX);
