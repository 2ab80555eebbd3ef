/** The hands: a barrel that leads its target, sways, lags, and cannot turn at once. */
import { LEAD_BLEND_TICKS, TICK_RATE_HZ } from '../netConfig.ts';
import { nextFloat } from '../math/rng.ts';
import type { Vec } from '../math/ring.ts';
import { BODY_RADIUS_PX } from '../tuning.ts';
import type { Mind, Other, Self } from './Mind.ts';
import { shotSpeed } from './weaponInHand.ts';

/** The trigger is pulled when the barrel points this near to where the eye wants it, px at the target. */
const PULL_PX = BODY_RADIUS_PX;
/** The same off a wall, where the body hides less of the error. */
const BANK_PULL_PX = 8;
/** Share of the way to its goal that the sway goes in a tick, and how near it comes before it picks another. */
const SWAY_EASE = 0.07;
const SWAY_NEAR = 0.1;
/** The flight over which a shot goes over from the shooter's past to the present, s. */
const BLEND_S = LEAD_BLEND_TICKS / TICK_RATE_HZ;

/**
 * Swings the barrel towards where a shot would meet `foe`, as far as this hand can tell. Returns whether it points there.
 *
 * @param lateTicks  how far in the past the foe is shown: the shot flies slower beside it until that is made up for
 */
export function aimAt(mind: Mind, self: Self, foe: Other, lateTicks: number): boolean {
  const { skill, seen, seenVelocity } = mind;
  const catchUp = 2 / (2 + skill.reactionTicks);
  const follow = 1 / (1 + skill.reactionTicks);
  seenVelocity.x += (foe.vx - seenVelocity.x) * catchUp;
  seenVelocity.y += (foe.vy - seenVelocity.y) * catchUp;
  // The eye follows what moves as it did, and catches up with what does not: whoever jinks is missed, however steady the hand.
  seen.x += seenVelocity.x / TICK_RATE_HZ;
  seen.y += seenVelocity.y / TICK_RATE_HZ;
  seen.x += (foe.x - seen.x) * follow;
  seen.y += (foe.y - seen.y) * follow;
  const speed = shotSpeed(self);
  let x = seen.x - self.x;
  let y = seen.y - self.y;
  // The flight to where it is gives where it will be; the flight to there is close enough to the answer.
  for (let round = 0; round < 2; round++) {
    const flightS = Math.sqrt(x * x + y * y) / speed;
    const lateS = (lateTicks / TICK_RATE_HZ) * Math.min(1, flightS / BLEND_S);
    const leadS = (flightS + lateS) * skill.lead;
    x = seen.x - self.x + seenVelocity.x * leadS;
    y = seen.y - self.y + seenVelocity.y * leadS;
  }
  const miss = sway(mind) * skill.aimError;
  return aimAlong(mind, x - y * miss, y + x * miss);
}

/** Swings the barrel along the bank shot in mind. Returns whether it points there. */
export function aimBank(mind: Mind): boolean {
  const miss = sway(mind) * mind.skill.aimError;
  return aimAlong(mind, mind.bank.x - mind.bank.y * miss, mind.bank.y + mind.bank.x * miss, BANK_PULL_PX);
}

/** Swings the barrel towards (x, y), px from the body. Returns whether it points there, by `tolerance` px. */
export function aimAlong(mind: Mind, x: number, y: number, tolerance = PULL_PX): boolean {
  const { aim } = mind;
  const distance = Math.max(1, Math.sqrt(x * x + y * y));
  turn(aim, x / distance, y / distance, mind.skill.aimTurn);
  return aim.x * x + aim.y * y > 0 && Math.abs(aim.x * y - aim.y * x) < tolerance;
}

/** The hand's miss in this tick, in [-1, 1], mostly near 0: it wanders, since a hand that trembled would hit every other shot. */
function sway(mind: Mind): number {
  if (Math.abs(mind.swayGoal - mind.sway) < SWAY_NEAR) mind.swayGoal = nextFloat(mind.rng) + nextFloat(mind.rng) - 1;
  mind.sway += (mind.swayGoal - mind.sway) * SWAY_EASE;
  return mind.sway;
}

/** Turns `aim` towards the unit vector (x, y) by a chord of at most `reach`. */
function turn(aim: Vec, x: number, y: number, reach: number): void {
  if ((x - aim.x) * (x - aim.x) + (y - aim.y) * (y - aim.y) > reach * reach) {
    const side = aim.x * y - aim.y * x < 0 ? -reach : reach;
    const length = Math.sqrt(1 + reach * reach);
    [x, y] = [(aim.x - aim.y * side) / length, (aim.y + aim.x * side) / length];
  }
  aim.x = x;
  aim.y = y;
}
