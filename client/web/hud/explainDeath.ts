import { TICK_MS } from '#shared/netConfig.ts';
import type { DeathCard } from './HudState.ts';

/** A rewind up to this long looks the same on both screens: a runner comes a quarter of a body in it, ms. */
const SMALL_REWIND_MS = 2 * TICK_MS;
/** From this round trip on, a runner's own screen has them most of a body ahead of the server, ms. */
const SLOW_LINK_MS = 100;

/**
 * What of the link made this death look wrong to its victim; null when they saw what the server did.
 *
 * - `cover`: at the moment of the hit a wall was already in between.
 * - `rewind`: they were met where they had been, as the shooter's screen still showed them.
 * - `ownLink`: they were met in the present, which their own screen runs ahead of by their round trip.
 */
export type DeathReason = 'cover' | 'rewind' | 'ownLink';

export function explainDeath({
  rewindMs,
  wasCovered,
  ownPingMs,
}: Pick<DeathCard, 'rewindMs' | 'wasCovered' | 'ownPingMs'>): DeathReason | null {
  if (rewindMs > SMALL_REWIND_MS) return wasCovered ? 'cover' : 'rewind';
  return ownPingMs >= SLOW_LINK_MS ? 'ownLink' : null;
}
