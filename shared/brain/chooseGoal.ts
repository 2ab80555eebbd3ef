/** What the feet are after: run away, get something, do what the mode asks for, fight, or go looking for a fight. */
import { MAX_HEALTH, MAX_SHIELD } from '../tuning.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import type { BrainView } from './BrainView.ts';
import { chooseErrand } from './chooseErrand.ts';
import { distanceTo } from './distanceTo.ts';
import { flee } from './flee.ts';
import { MODE_HABITS } from './habits.ts';
import { isGivenUp, pursue, type Mind, type Other, type Self } from './Mind.ts';
import { roam } from './roam.ts';
import { targetIn } from './targetIn.ts';

/** A pickup at this distance is worth half of one at hand, px. */
const FETCH_HALF_PX = 350;
/** What a pickup must be worth to be fetched with nobody about; a need is worth 1 at hand. */
const WORTH_A_WALK = 0.05;

/** Once per decision: of all there is to do what is worth most, on the scale of `needOf`. */
export function chooseGoal(mind: Mind, view: BrainView): void {
  const { self } = view;
  const foe = targetIn(mind, view);
  const errand = chooseErrand(mind, view);
  const errandWorth = errand?.worth ?? 0;
  if (foe !== undefined && errandWorth < 1 && isLosing(mind, view, foe)) return flee(mind, view);
  const pickup = bestPickup(mind, view);
  const fight = foe === undefined ? WORTH_A_WALK : fightWorth(mind, self, foe);
  if (errand !== undefined && errandWorth > pickup.worth && errandWorth > fight) return pursue(mind, errand.kind, errand.x, errand.y);
  if (pickup.worth > fight) return pursue(mind, 'fetch', pickup.x, pickup.y);
  if (foe !== undefined) return pursue(mind, 'fight', foe.x, foe.y);
  roam(mind, view);
}

/** Whether it is time to run: hurt, and more so than the foe. */
function isLosing({ skill }: Mind, { self, mode }: BrainView, foe: Other): boolean {
  const left = self.health + self.shield;
  return left < skill.fleeBelow * MODE_HABITS[mode].caution && left < foe.health;
}

/** How much this one would rather go on fighting. */
function fightWorth(mind: Mind, self: Self, foe: Other): number {
  const advantage = (self.health + self.shield - foe.health) / MAX_HEALTH;
  return 0.2 + mind.skill.aggression * (0.5 + 0.3 * advantage);
}

function bestPickup(mind: Mind, { mode, self, pickups }: BrainView): { worth: number; x: number; y: number } {
  const best = { worth: 0, x: 0, y: 0 };
  for (const { kind, x, y, isAvailable } of pickups) {
    if (!isAvailable || isGivenUp(mind, x, y)) continue;
    const need = needOf(kind, self) * MODE_HABITS[mode].pickups;
    const worth = (need * FETCH_HALF_PX) / (FETCH_HALF_PX + distanceTo(self, x, y));
    if (worth <= best.worth) continue;
    best.worth = worth;
    best.x = x;
    best.y = y;
  }
  return best;
}

/** How much `self` wants a pickup at hand, 0 .. 1. */
function needOf(kind: BrainView['pickups'][number]['kind'], self: Self): number {
  if (kind === 'health') return 1 - self.health / MAX_HEALTH;
  if (kind === 'shield') return 0.6 * (1 - self.shield / MAX_SHIELD);
  return self.weapon === WEAPON_ID.blaster ? 0.5 : 0;
}
