import { LEAD_BLEND_TICKS, VIEW_PARTS } from '../netConfig.ts';

/**
 * How far in the past a shot of `age` ticks meets the others, ticks: what its shooter saw at the muzzle, and after `LEAD_BLEND_TICKS` of flight no
 * more than the tick or so that views need to be drawn between two patches. So near shots obey the shooter's eyes and far ones their victim's.
 *
 * @param lead       how far in the past the shooter saw them when it left, 1/`VIEW_PARTS` ticks; 0 to meet them in the present
 * @param patchTicks ticks from patch to patch
 */
export function leadAt(lead: number, age: number, patchTicks: number): number {
  const ticks = lead / VIEW_PARTS;
  const rest = Math.min(ticks, patchTicks - 1);
  return rest + (ticks - rest) * Math.max(0, 1 - age / LEAD_BLEND_TICKS);
}
