import type { ArenaView } from '#net/ArenaView.ts';
import type { Kick } from './haptics.ts';

/** Strongest first: of all that happens in a frame a hand feels one thing. */
const BY_STRENGTH: readonly Kick[] = ['death', 'hurt', 'hit', 'fire'];

/** Tells from one view after another what there is to feel of each, if anything. */
export function createFeeling(): (view: ArenaView) => Kick | null {
  let cooldownTicks = 0;
  return ({ self, events }) => {
    if (self === null) return null;
    const felt = new Set<Kick>();
    // Only a shot makes the weapon wait longer.
    if (self.fireCooldownTicks > cooldownTicks) felt.add('fire');
    cooldownTicks = self.fireCooldownTicks;
    for (const event of events) {
      if (event.kind === 'kill' && event.target === self.id) felt.add('death');
      else if (event.kind === 'hit' && event.target === self.id) felt.add('hurt');
      else if (event.kind === 'hit' && event.actor === self.id) felt.add('hit');
    }
    return BY_STRENGTH.find((kick) => felt.has(kick)) ?? null;
  };
}
