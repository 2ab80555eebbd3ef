import { areMates } from '../sim/teams.ts';
import type { BrainView } from './BrainView.ts';
import { distanceTo } from './distanceTo.ts';
import { findPath } from './findPath.ts';
import { isWalkable } from './isWalkable.ts';
import { DECISION_TICKS, type Goal, type Mind, type Other, type Self, type Track } from './Mind.ts';
import { copyTolls, raiseTolls, type Tolls } from './tolls.ts';

/** The goal may wander this far from the end of the path before a new one is sought, px, and by this share of the way to it. */
const STALE_PX = 60;
const STALE_SHARE = 0.25;
/** Foes seen this long ago are still gone around, ticks. */
const FEAR_TICKS = 120;
/** A carrier looks for another way so often, since those it goes around move, decisions. */
const CARRY_DECISIONS = 6;
/** Who goes by its own way, and who goes around foes. */
const WANDERERS: ReadonlySet<Goal['kind']> = new Set(['roam', 'take']);
const WARY: ReadonlySet<Goal['kind']> = new Set(['carry', 'flee']);

/** Once per decision: a way to the goal. In a fight the feet need none. */
export function planPath(mind: Mind, view: BrainView): void {
  const { goal, grid, path } = mind;
  const { self } = view;
  if (goal.kind === 'fight') {
    path.length = 0;
    return;
  }
  if (isStale(mind, self)) {
    const isStraight = isWalkable(grid, self.x, self.y, goal.x, goal.y);
    mind.path = isStraight ? [{ x: goal.x, y: goal.y }] : findPath(grid, self.x, self.y, goal.x, goal.y, tollsOf(mind, view));
    if (mind.path.length === 0 && goal.kind === 'fetch') mind.unreachable.push({ x: goal.x, y: goal.y });
  } else if (path.length > 1 && isWalkable(grid, self.x, self.y, path[1]!.x, path[1]!.y)) {
    path.shift();
  }
}

function isStale({ goal, path, thought }: Mind, self: Self): boolean {
  const end = path.at(-1);
  if (end === undefined || (goal.kind === 'carry' && Math.floor(thought / DECISION_TICKS) % CARRY_DECISIONS === 0)) return true;
  const slack = Math.max(STALE_PX, STALE_SHARE * distanceTo(self, goal.x, goal.y));
  return Math.abs(end.x - goal.x) > slack || Math.abs(end.y - goal.y) > slack;
}

function tollsOf(mind: Mind, { self, others }: BrainView): Tolls | undefined {
  const { goal, whims, fears } = mind;
  if (WANDERERS.has(goal.kind)) return whims;
  if (!WARY.has(goal.kind)) return undefined;
  copyTolls(whims, fears);
  for (const other of others) {
    if (!other.isAlive || areMates(self, other)) continue;
    const place = goal.kind === 'carry' ? other : lastSeen(mind, other);
    if (place !== undefined) raiseTolls(fears, place.x, place.y);
  }
  return fears;
}

/** Whoever flees knows whom it has seen; a carrier looks at the minimap. */
function lastSeen({ tracks, thought }: Mind, { id }: Other): Track | undefined {
  const track = tracks.get(id);
  return track !== undefined && thought - track.lastThought <= FEAR_TICKS ? track : undefined;
}
