import { TICK_RATE_HZ } from '../netConfig.ts';
import { type Weapon, WEAPONS, type WeaponId } from '../sim/weapons.ts';
import { UNITS_PER_PX, VELOCITY_PER_UNIT } from '../tuning.ts';
import type { Self } from './Mind.ts';

const PX_PER_S = TICK_RATE_HZ / (UNITS_PER_PX * VELOCITY_PER_UNIT);

/** The row of the arsenal; the view carries a bare number. */
export const weaponInHand = ({ weapon }: Self): Weapon => WEAPONS[weapon as WeaponId];

/** Of the weapon in hand, px/s. */
export const shotSpeed = (self: Self): number => weaponInHand(self).speed * weaponInHand(self).stride * PX_PER_S;
