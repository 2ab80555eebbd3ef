import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { UNITS_PER_PX, VELOCITY_PER_UNIT } from '#shared/tuning.ts';

/** A velocity of the wire grid in px/s. */
export const pxPerS = (velocity: number): number => (velocity * TICK_RATE_HZ) / (VELOCITY_PER_UNIT * UNITS_PER_PX);
