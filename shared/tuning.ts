/**
 * Every gameplay number, with its unit. Speeds are px/s and times are ms or s here, where people tune them; the simulation
 * reads the derived integers at the foot of this file and of `weapons.ts`, never these.
 */
import { TICK_RATE_HZ } from './netConfig.ts';

/** Position grid: units per px. One unit is the smallest distance that exists. */
export const UNITS_PER_PX = 16;
/** Velocity grid: a velocity of this much moves a body one unit per tick. */
export const VELOCITY_PER_UNIT = 16;

/** Radius of a body, px. */
export const BODY_RADIUS_PX = 19;
/** Top running speed, px/s. */
export const MAX_SPEED_PX_PER_S = 300;
/** Time from standing to top speed, ms. */
export const ACCELERATION_MS = 100;
/** Time from top speed to standing, ms. */
export const BRAKING_MS = 120;

/** Speed of a dash, px/s: the fastest any body ever moves. */
export const DASH_SPEED_PX_PER_S = 900;
export const DASH_MS = 150;
/** From the start of one dash to the next, ms. */
export const DASH_COOLDOWN_MS = 1500;

export const MAX_HEALTH = 100;
export const MAX_SHIELD = 50;
/** Unhurt for this long, the shield begins to grow, ms. */
export const SHIELD_REGEN_DELAY_MS = 4000;
/** Points of shield per second, once it grows. */
export const SHIELD_REGEN_PER_S = 10;

export const RESPAWN_MS = 2500;
/** No damage taken after a spawn, ms; ends with the first shot. */
export const SPAWN_PROTECTION_MS = 1500;

export const PICKUP_HEALTH = 40;
export const PICKUP_SHIELD = 50;
export const PICKUP_RADIUS_PX = 16;
export const PICKUP_RESPAWN_MS = 12000;

export const WARMUP_S = 5;
/** Between two bouts, s. */
export const BREAK_S = 3;
/** A tie at the end of the clock goes on so long, s. */
export const OVERTIME_S = 90;
/** How long the result is shown, and the next match voted for, s. */
export const ROUND_OVER_S = 15;
export const KILL_SCORE = 1;
/** A kill after at least one bounce. */
export const BANK_KILL_SCORE = 2;
/** To who brings a flag home, and who brings the own one back; the side scores 1. */
export const CAPTURE_SCORE = 5;
export const RETURN_SCORE = 1;
export const FLAG_RADIUS_PX = 18;
/** A dropped flag goes home after, ms. */
export const FLAG_RETURN_MS = 15000;

/** Ticks in a span of ms, rounded, at least one. */
export const ticksOf = (ms: number): number => Math.max(1, Math.round((ms * TICK_RATE_HZ) / 1000));
/** Units in a distance of px. */
export const unitsOf = (px: number): number => Math.round(px * UNITS_PER_PX);
/** Velocity on the wire grid for a speed of px/s. */
export const velocityOf = (pxPerS: number): number => Math.round((pxPerS * UNITS_PER_PX * VELOCITY_PER_UNIT) / TICK_RATE_HZ);

/** Radius of a body, units. */
export const BODY_RADIUS = unitsOf(BODY_RADIUS_PX);
/** Greatest lengths of a velocity, running and in a dash, on the wire grid. */
export const MAX_SPEED = velocityOf(MAX_SPEED_PX_PER_S);
export const DASH_SPEED = velocityOf(DASH_SPEED_PX_PER_S);
