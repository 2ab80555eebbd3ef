import type { SimEvent } from '#shared/sim/SimEvent.ts';

/** Before every moment: at once. */
const AT_ONCE = -Infinity;

/**
 * The moment of the others at which `self` is told of an event: with what they do; with an own shot where it is drawn to touch them; at once what
 * is done to the own body or by it, since that is drawn in the present.
 *
 * @param early  how many ticks before the others' moment an own shot is seen to hit; null where it is drawn in the present
 */
export function showTickOf(event: SimEvent, self: number, early: number | null): number {
  if ('target' in event && event.target === self) return AT_ONCE;
  if (event.kind === 'round') return AT_ONCE;
  if (event.actor !== self) return event.tick;
  return 'target' in event && early !== null ? event.tick - early : AT_ONCE;
}
