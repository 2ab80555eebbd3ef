/** Who is in sight, since when, and whom to shoot at. */
import type { BrainView } from './BrainView.ts';
import { isInSight } from './isInSight.ts';
import type { Mind, Other, Track } from './Mind.ts';

/** Nobody sees further than a screen, px. */
const SIGHT_PX = 900;
/** A body behind a wall is heard from here, px. */
const HEARING_PX = 500;
/** How much better another target must be before the hands change over. */
const LOYALTY = 0.7;

export function lookAround(mind: Mind, view: BrainView): void {
  const { self } = view;
  let best = -1;
  let bestCost = Infinity;
  for (const other of view.others) {
    const track = trackOf(mind, other);
    const dx = other.x - self.x;
    const dy = other.y - self.y;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (!other.isAlive || distance > SIGHT_PX || !isInSight(mind.arena, self.x, self.y, other.x, other.y)) {
      track.sinceThought = Infinity;
      if (!other.isAlive) track.lastThought = -Infinity;
      continue;
    }
    track.sinceThought = Math.min(track.sinceThought, mind.thought);
    track.lastThought = mind.thought;
    track.x = other.x;
    track.y = other.y;
    if (other.isProtected || mind.thought - track.sinceThought < mind.skill.reactionTicks) continue;
    const cost = (distance + 100) * (0.4 + other.health / 100) * (other.id === mind.target ? LOYALTY : 1);
    if (cost >= bestCost) continue;
    best = other.id;
    bestCost = cost;
  }
  mind.target = best;
}

/** The player under fire; undefined when there is none. */
export function targetIn(mind: Mind, view: BrainView): Other | undefined {
  if (mind.target < 0) return undefined;
  return view.others.find((other) => other.id === mind.target && other.isAlive);
}

/** The nearest player out of sight near enough to be heard. */
export function nearestHidden(mind: Mind, { self, others }: BrainView): Other | undefined {
  let nearest: Other | undefined;
  let least = HEARING_PX * HEARING_PX;
  for (const other of others) {
    if (!other.isAlive || other.isProtected || mind.tracks.get(other.id)?.lastThought === mind.thought) continue;
    const distance = (other.x - self.x) * (other.x - self.x) + (other.y - self.y) * (other.y - self.y);
    if (distance >= least) continue;
    nearest = other;
    least = distance;
  }
  return nearest;
}

function trackOf(mind: Mind, { id, x, y }: Other): Track {
  let track = mind.tracks.get(id);
  if (track === undefined) {
    track = { sinceThought: Infinity, lastThought: -Infinity, x, y };
    mind.tracks.set(id, track);
  }
  return track;
}
