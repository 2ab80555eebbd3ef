import { BODY_RADIUS } from '../tuning.ts';
import { WEAPONS, type WeaponId } from './weapons.ts';

/** From the centre of a shot that has bounced so often to the centre of a body it touches, units. */
export function reachOf(weapon: WeaponId, bounces: number): number {
  const { hitRadius, hitRadiusPerBounce } = WEAPONS[weapon];
  return BODY_RADIUS + hitRadius + hitRadiusPerBounce * bounces;
}
