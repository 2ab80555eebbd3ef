import { LEAD_BLEND_TICKS, VIEW_PARTS } from '../netConfig.ts';

/**
 * How far in the past a shot of `age` ticks meets the others, ticks: what its shooter saw at the muzzle, the present after `LEAD_BLEND_TICKS`
 * of flight. So near shots obey the shooter's eyes and far ones their victim's.
 *
 * @param lead  how far in the past the shooter saw them when it left, 1/`VIEW_PARTS` ticks
 */
export const leadAt = (lead: number, age: number): number => (lead / VIEW_PARTS) * Math.max(0, 1 - age / LEAD_BLEND_TICKS);
