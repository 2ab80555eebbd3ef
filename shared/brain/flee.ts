import { areMates } from '../sim/teams.ts';
import { UNITS_PER_PX } from '../tuning.ts';
import type { BrainView } from './BrainView.ts';
import { distanceTo } from './distanceTo.ts';
import { isGivenUp, pursue, type Mind } from './Mind.ts';

/** A lead that a pickup at the end is worth, px. */
const HEALTH_REFUGE_PX = 400;
const SHIELD_REFUGE_PX = 200;
/** Nobody flees to where it stands, px. */
const ALREADY_THERE_PX = 40;
/** With no foe in sight every place has this lead, px. */
const SAFE_LEAD_PX = 2000;

/** To the place with the widest lead over every foe in sight. */
export function flee(mind: Mind, view: BrainView): void {
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
    if (lead <= best || distanceTo(self, x, y) < ALREADY_THERE_PX) continue;
    best = lead;
    pursue(mind, 'flee', x, y);
  }
}

/** By how much `self` is nearer to a place than the nearest foe in sight, px. */
export function leadTo(mind: Mind, { self, others }: BrainView, x: number, y: number): number {
  let nearest = SAFE_LEAD_PX;
  for (const other of others) {
    if (areMates(self, other) || mind.tracks.get(other.id)?.lastThought !== mind.thought) continue;
    nearest = Math.min(nearest, distanceTo(other, x, y));
  }
  return nearest - distanceTo(self, x, y);
}
