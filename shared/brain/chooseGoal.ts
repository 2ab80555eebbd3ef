/** What the feet are after: run away, get something, fight, or go looking for a fight. */
import { nextFloat, nextInt } from '../math/rng.ts';
import { MAX_HEALTH, MAX_SHIELD, UNITS_PER_PX } from '../tuning.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import type { BrainView } from './BrainView.ts';
import type { Goal, Mind, Other, Self } from './Mind.ts';
import { targetIn } from './targetIn.ts';

/** Near enough to count as there, px. */
const ARRIVAL_PX = 40;
/** Somebody out of sight for longer is not looked for where they were, ticks. */
const MEMORY_TICKS = 300;
/** A pickup at this distance is worth half of one at hand, px. */
const FETCH_HALF_PX = 350;
/** What a pickup must be worth to be fetched with nobody about; a need is worth 1 at hand. */
const WORTH_A_WALK = 0.05;
/** In flight, a lead that a pickup at the end is worth, px. */
const HEALTH_REFUGE_PX = 400;
const SHIELD_REFUGE_PX = 200;

/** Once per decision. */
export function chooseGoal(mind: Mind, view: BrainView): void {
  const { self } = view;
  const foe = targetIn(mind, view);
  const pickup = bestPickup(mind, view);
  if (foe !== undefined) {
    if (self.health + self.shield < mind.skill.fleeBelow) return flee(mind, view);
    if (pickup.worth > fightWorth(mind, self, foe)) return pursue(mind, 'fetch', pickup.x, pickup.y);
    return pursue(mind, 'fight', foe.x, foe.y);
  }
  if (pickup.worth > WORTH_A_WALK) return pursue(mind, 'fetch', pickup.x, pickup.y);
  roam(mind, view);
}

function pursue(mind: Mind, kind: Goal['kind'], x: number, y: number): void {
  mind.goal.kind = kind;
  mind.goal.x = x;
  mind.goal.y = y;
}

/** On the scale of a pickup's worth: how much this one would rather go on fighting. */
function fightWorth(mind: Mind, self: Self, foe: Other): number {
  const advantage = (self.health + self.shield - foe.health) / MAX_HEALTH;
  return 0.2 + mind.skill.aggression * (0.5 + 0.3 * advantage);
}

function bestPickup(mind: Mind, { self, pickups }: BrainView): { worth: number; x: number; y: number } {
  const best = { worth: 0, x: 0, y: 0 };
  for (const { kind, x, y, isAvailable } of pickups) {
    if (!isAvailable || isGivenUp(mind, x, y)) continue;
    const worth = (needOf(kind, self) * FETCH_HALF_PX) / (FETCH_HALF_PX + distanceTo(self, x, y));
    if (worth <= best.worth) continue;
    best.worth = worth;
    best.x = x;
    best.y = y;
  }
  return best;
}

const isGivenUp = ({ unreachable }: Mind, x: number, y: number): boolean => unreachable.some((place) => place.x === x && place.y === y);

/** How much `self` wants a pickup at hand, 0 .. 1. */
function needOf(kind: BrainView['pickups'][number]['kind'], self: Self): number {
  if (kind === 'health') return 1 - self.health / MAX_HEALTH;
  if (kind === 'shield') return 0.6 * (1 - self.shield / MAX_SHIELD);
  return self.weapon === WEAPON_ID.blaster ? 0.5 : 0;
}

/** To the place with the widest lead over everyone in sight. */
function flee(mind: Mind, view: BrainView): void {
  const { self } = view;
  let best = -Infinity;
  for (const { kind, x, y, isAvailable } of view.pickups) {
    if (!isAvailable || (kind !== 'health' && kind !== 'shield') || isGivenUp(mind, x, y)) continue;
    const lead = leadTo(mind, view, x, y) + (kind === 'health' ? HEALTH_REFUGE_PX : SHIELD_REFUGE_PX);
    if (lead <= best) continue;
    best = lead;
    pursue(mind, 'flee', x, y);
  }
  for (const spawn of mind.arena.spawns) {
    const x = spawn.x / UNITS_PER_PX;
    const y = spawn.y / UNITS_PER_PX;
    const lead = leadTo(mind, view, x, y);
    if (lead <= best || distanceTo(self, x, y) < ARRIVAL_PX) continue;
    best = lead;
    pursue(mind, 'flee', x, y);
  }
}

/** By how much `self` is nearer to a place than the nearest enemy in sight, px. */
function leadTo(mind: Mind, { self, others }: BrainView, x: number, y: number): number {
  let nearest = Infinity;
  for (const other of others) {
    if (mind.tracks.get(other.id)?.lastThought === mind.thought) nearest = Math.min(nearest, distanceTo(other, x, y));
  }
  return nearest - distanceTo(self, x, y);
}

/** After whoever was seen last; else after the nearest, as on a minimap; else somewhere new. */
function roam(mind: Mind, view: BrainView): void {
  const { goal, rng } = mind;
  const { self } = view;
  const isThere = distanceTo(self, goal.x, goal.y) < ARRIVAL_PX;
  if (goal.kind === 'roam' && !isThere && mind.path.length > 0) return;
  const trail = freshestTrail(mind, view);
  if (trail !== undefined) return pursue(mind, 'roam', trail.x, trail.y);
  const prey = nextFloat(rng) < mind.skill.aggression ? nearestAlive(view) : undefined;
  if (prey !== undefined) return pursue(mind, 'roam', prey.x, prey.y);
  const spawn = mind.arena.spawns[nextInt(rng, mind.arena.spawns.length)];
  if (spawn !== undefined) pursue(mind, 'roam', spawn.x / UNITS_PER_PX, spawn.y / UNITS_PER_PX);
}

function freshestTrail(mind: Mind, { self, others }: BrainView): { x: number; y: number } | undefined {
  let freshest: { x: number; y: number; lastThought: number } | undefined;
  for (const { id, isAlive } of others) {
    const track = mind.tracks.get(id);
    if (!isAlive || track === undefined || mind.thought - track.lastThought > MEMORY_TICKS) continue;
    if (distanceTo(self, track.x, track.y) < ARRIVAL_PX) continue;
    if (freshest === undefined || track.lastThought > freshest.lastThought) freshest = track;
  }
  return freshest;
}

function nearestAlive({ self, others }: BrainView): Other | undefined {
  let nearest: Other | undefined;
  let least = Infinity;
  for (const other of others) {
    const distance = distanceTo(self, other.x, other.y);
    if (!other.isAlive || distance >= least) continue;
    nearest = other;
    least = distance;
  }
  return nearest;
}

function distanceTo(from: { readonly x: number; readonly y: number }, x: number, y: number): number {
  const dx = x - from.x;
  const dy = y - from.y;
  return Math.sqrt(dx * dx + dy * dy);
}
