import { TICK_RATE_HZ } from '../netConfig.ts';
import { MAX_SHIELD, SHIELD_REGEN_DELAY_MS, SHIELD_REGEN_PER_S, ticksOf } from '../tuning.ts';
import type { World } from './World.ts';

const DELAY_TICKS = ticksOf(SHIELD_REGEN_DELAY_MS);
const TICKS_PER_POINT = Math.round(TICK_RATE_HZ / SHIELD_REGEN_PER_S);

/** Whoever has been unhurt for long enough gains a point of shield now and then. */
export function regenerateShields({ tick, players }: World): void {
  for (const player of players) {
    if (!player.body.isAlive || player.shield >= MAX_SHIELD) continue;
    const grownTicks = tick - player.hurtTick - DELAY_TICKS;
    if (grownTicks > 0 && grownTicks % TICKS_PER_POINT === 0) player.shield += 1;
  }
}
