import { nextFloat } from '../math/rng.ts';
import { areMates } from '../sim/teams.ts';
import type { BrainView } from './BrainView.ts';
import { findBankShot } from './findBankShot.ts';
import type { Mind, Other } from './Mind.ts';
import { weaponInHand } from './weaponInHand.ts';

/** A body behind a wall is heard from here, px. */
const HEARING_PX = 500;
/** A bank shot is good for so many ticks, after a charge: then its prey is elsewhere. */
const BANK_TICKS = 20;

/** Once per decision, with nobody to shoot at directly: perhaps a shot at somebody behind a wall. */
export function seekBankShot(mind: Mind, view: BrainView): void {
  if (mind.target >= 0 || mind.thought < mind.bank.untilThought || nextFloat(mind.rng) >= mind.skill.bank) return;
  const prey = nearestHidden(mind, view);
  const way = prey && findBankShot(mind, view.self, prey);
  if (way !== undefined) mind.bank = { ...way, untilThought: mind.thought + BANK_TICKS + weaponInHand(view.self).chargeTicks };
}

function nearestHidden(mind: Mind, { self, others }: BrainView): Other | undefined {
  let nearest: Other | undefined;
  let least = HEARING_PX * HEARING_PX;
  for (const other of others) {
    if (!other.isAlive || other.isProtected || areMates(self, other) || mind.tracks.get(other.id)?.lastThought === mind.thought) continue;
    const squared = (other.x - self.x) * (other.x - self.x) + (other.y - self.y) * (other.y - self.y);
    if (squared >= least) continue;
    nearest = other;
    least = squared;
  }
  return nearest;
}
