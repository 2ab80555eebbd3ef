/** Who is in sight, since when, and whom to shoot at. */
import type { BrainView } from './BrainView.ts';
import { isInSight } from './isInSight.ts';
import type { Mind, Other, Track } from './Mind.ts';

/** Nobody sees further than a screen, px. */
const SIGHT_PX = 900;
/** How much better another target must be before the hands change over. */
const LOYALTY = 0.7;

/** Once per decision. */
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

function trackOf(mind: Mind, { id, x, y }: Other): Track {
  let track = mind.tracks.get(id);
  if (track === undefined) {
    track = { sinceThought: Infinity, lastThought: -Infinity, x, y };
    mind.tracks.set(id, track);
  }
  return track;
}
