import { nextFloat, nextInt } from '../math/rng.ts';
import { areMates } from '../sim/teams.ts';
import { UNITS_PER_PX } from '../tuning.ts';
import type { BrainView } from './BrainView.ts';
import { distanceTo } from './distanceTo.ts';
import { MODE_HABITS } from './habits.ts';
import { pursue, type Mind, type Other } from './Mind.ts';
import { drawTolls } from './tolls.ts';

/** Near enough to count as there, px. */
const ARRIVAL_PX = 40;
/** Somebody out of sight for longer is not looked for where they were, ticks. */
const MEMORY_TICKS = 300;

/** After whoever was seen last; else after the nearest, as on a minimap; else somewhere new. Each time by another way. */
export function roam(mind: Mind, view: BrainView): void {
  const { goal, rng } = mind;
  const { self } = view;
  const isThere = distanceTo(self, goal.x, goal.y) < ARRIVAL_PX;
  if (goal.kind === 'roam' && !isThere && mind.path.length > 0) return;
  drawTolls(mind.whims, rng);
  const trail = freshestTrail(mind, view);
  if (trail !== undefined) return pursue(mind, 'roam', trail.x, trail.y);
  const prey = nextFloat(rng) < mind.skill.aggression ? nearestFoe(view) : undefined;
  if (prey !== undefined) return pursue(mind, 'roam', prey.x, prey.y);
  const spots = MODE_HABITS[view.mode].holdsPickups && mind.arena.pickups.length > 0 ? mind.arena.pickups : mind.arena.spawns;
  const spot = spots[nextInt(rng, spots.length)];
  if (spot !== undefined) pursue(mind, 'roam', spot.x / UNITS_PER_PX, spot.y / UNITS_PER_PX);
}

function freshestTrail(mind: Mind, { self, others }: BrainView): { x: number; y: number } | undefined {
  let freshest: { x: number; y: number; lastThought: number } | undefined;
  for (const other of others) {
    const track = mind.tracks.get(other.id);
    if (!other.isAlive || areMates(self, other) || track === undefined || mind.thought - track.lastThought > MEMORY_TICKS) continue;
    if (distanceTo(self, track.x, track.y) < ARRIVAL_PX) continue;
    if (freshest === undefined || track.lastThought > freshest.lastThought) freshest = track;
  }
  return freshest;
}

function nearestFoe({ self, others }: BrainView): Other | undefined {
  let nearest: Other | undefined;
  let least = Infinity;
  for (const other of others) {
    const distance = distanceTo(self, other.x, other.y);
    if (!other.isAlive || areMates(self, other) || distance >= least) continue;
    nearest = other;
    least = distance;
  }
  return nearest;
}
