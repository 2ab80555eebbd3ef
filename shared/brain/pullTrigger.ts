import type { Self } from './Mind.ts';
import { weaponInHand } from './weaponInHand.ts';

/**
 * Whether to hold the trigger. What has begun to charge is held through a miss of the barrel and the end of a burst, since the foe may be
 * caught up with until it is full; in the last moment only a barrel that points there is worth the shot.
 */
export function pullTrigger(self: Self, isAimed: boolean, isBurst: boolean): boolean {
  const { chargeTicks } = weaponInHand(self);
  const isCharging = self.chargeTicks > 0;
  if (isCharging && self.chargeTicks < chargeTicks - 1) return true;
  return isAimed && (isBurst || isCharging);
}
