/** Who is in sight, since when, and whom to shoot at. */
import { areMates } from '../sim/teams.ts';
import type { BrainView } from './BrainView.ts';
import { distanceTo } from './distanceTo.ts';
import { isInSight } from './isInSight.ts';
import type { Mind, Other, Track } from './Mind.ts';

/** Nobody sees further than a screen, px. */
const SIGHT_PX = 900;
/** How much better another target must be before the hands change over. */
const LOYALTY = 0.7;
/** How much better for each mate who aims at it too, and for carrying a flag. */
const FOCUS = 0.8;
const THIEF = 0.35;
/** Of the angle between a mate's barrel and the way to its target: the cosine. */
const AIMED_COS = 0.97;

/** Once per decision. */
export function lookAround(mind: Mind, view: BrainView): void {
  const { self } = view;
  let best = -1;
  let bestCost = Infinity;
  for (const other of view.others) {
    if (areMates(self, other)) continue;
    const track = trackOf(mind, other);
    const distance = distanceTo(self, other.x, other.y);
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
    const cost = (distance + 100) * (0.4 + other.health / 100) * interest(mind, view, other);
    if (cost >= bestCost) continue;
    best = other.id;
    bestCost = cost;
  }
  if (best !== mind.target) aimAnew(mind, view, best);
}

/** The smaller, the more this one is a target, whatever its distance and health. */
function interest(mind: Mind, { self, others, flags }: BrainView, foe: Other): number {
  let factor = foe.id === mind.target ? LOYALTY : 1;
  for (const mate of others) if (mate.isAlive && areMates(self, mate) && isAimedAt(mate, foe)) factor *= FOCUS;
  return flags.some(({ carrier }) => carrier === foe.id) ? factor * THIEF : factor;
}

function isAimedAt({ x, y, aimX, aimY }: Other, foe: Other): boolean {
  const along = (foe.x - x) * aimX + (foe.y - y) * aimY;
  return along > AIMED_COS * distanceTo(foe, x, y) * Math.sqrt(aimX * aimX + aimY * aimY);
}

/** The eye starts with what it has before it. */
function aimAnew(mind: Mind, { others }: BrainView, target: number): void {
  mind.target = target;
  const foe = others.find(({ id }) => id === target);
  if (foe === undefined) return;
  Object.assign(mind.seen, { x: foe.x, y: foe.y });
  Object.assign(mind.seenVelocity, { x: foe.vx, y: foe.vy });
}

function trackOf(mind: Mind, { id, x, y }: Other): Track {
  let track = mind.tracks.get(id);
  if (track === undefined) {
    track = { sinceThought: Infinity, lastThought: -Infinity, chargeThought: Infinity, x, y };
    mind.tracks.set(id, track);
  }
  return track;
}
