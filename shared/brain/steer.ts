/** Where the feet go in this tick: out of a shot's way, around the foe, or along the path. */
import { nextFloat, nextInt } from '../math/rng.ts';
import { COARSE_AIM_HALF, COARSE_AIM_STEPS, ringVector } from '../math/ring.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import type { BrainView } from './BrainView.ts';
import { findPath } from './findPath.ts';
import { findSidestep } from './findSidestep.ts';
import { isWalkable } from './isWalkable.ts';
import { targetIn } from './lookAround.ts';
import type { Mind, Other, Self } from './Mind.ts';
import { isOpenAt } from './navGrid.ts';

/** The wish to move: a direction of any length, null to stand. */
export type Step = { x: number; y: number; dash: boolean };

/** Distance kept from a foe, px: far enough to dodge, near enough to hit. */
const BLASTER_RANGE_PX = 280;
const BOUNCER_RANGE_PX = 210;
/** Beyond or within the range by this much, it runs straight to mend it, px. */
const RANGE_SLACK_PX = 130;
/** How far ahead it looks for walls while circling, px. */
const FEELER_PX = 44;
/** A corner of the path is passed at this distance, px. */
const CORNER_PX = 16;
/** The goal may wander this far from the end of the path before a new one is sought, px. */
const STALE_PX = 60;
/** Longest straight worth a dash while running, px. */
const DASH_RUN_PX = 200;
/** Moved less than this in that many ticks means stuck. */
const STUCK_PX = 24;
const STUCK_TICKS = 45;
const SIDESTEP_TICKS = 8;
const UNSTICK_TICKS = 14;

export function steer(mind: Mind, view: BrainView): Step {
  const { self } = view;
  if (mind.thought < mind.detour.untilThought) return { x: mind.detour.x, y: mind.detour.y, dash: false };
  if (mind.isAwake) {
    const step = findSidestep(mind.grid, view, mind.strafe < 0 ? -1 : 1);
    if (step !== undefined) {
      holdDetour(mind, step.x, step.y, SIDESTEP_TICKS);
      return { x: step.x, y: step.y, dash: wantsDash(mind, self) };
    }
  }
  const foe = mind.goal.kind === 'fight' ? targetIn(mind, view) : undefined;
  return foe === undefined ? followPath(mind, self) : circle(mind, self, foe);
}

/** Once per decision: mends the path and notices being stuck. */
export function plan(mind: Mind, { self }: BrainView): void {
  const { goal, grid, path } = mind;
  if (mind.goal.kind === 'fight') {
    mind.path.length = 0;
    return;
  }
  const end = path[path.length - 1];
  const isStale = end === undefined || Math.abs(end.x - goal.x) > STALE_PX || Math.abs(end.y - goal.y) > STALE_PX;
  if (isStale) {
    mind.path = isWalkable(grid, self.x, self.y, goal.x, goal.y)
      ? [{ x: goal.x, y: goal.y }]
      : findPath(grid, self.x, self.y, goal.x, goal.y);
  } else if (path.length > 1 && isWalkable(grid, self.x, self.y, path[1]!.x, path[1]!.y)) {
    path.shift();
  }
}

/** Once per tick: after too long on one spot, off in a random direction, and a new path. */
export function noticeSnag(mind: Mind, { self }: BrainView): void {
  const { anchor } = mind;
  const isFree = Math.abs(self.x - anchor.x) > STUCK_PX || Math.abs(self.y - anchor.y) > STUCK_PX;
  if (isFree) {
    anchor.x = self.x;
    anchor.y = self.y;
    anchor.thought = mind.thought;
  } else if (mind.thought - anchor.thought > STUCK_TICKS) {
    anchor.thought = mind.thought;
    mind.path.length = 0;
    const way = ringVector(nextInt(mind.rng, COARSE_AIM_STEPS), COARSE_AIM_HALF, { x: 0, y: 0 });
    holdDetour(mind, way.x, way.y, UNSTICK_TICKS);
  }
}

function holdDetour(mind: Mind, x: number, y: number, ticks: number): void {
  mind.detour.x = x;
  mind.detour.y = y;
  mind.detour.untilThought = mind.thought + ticks;
}

const wantsDash = (mind: Mind, self: Self): boolean => self.dashCooldownTicks === 0 && nextFloat(mind.rng) < mind.skill.dash;

function followPath(mind: Mind, self: Self): Step {
  const { path } = mind;
  let next = path[0];
  while (next !== undefined && Math.abs(next.x - self.x) < CORNER_PX && Math.abs(next.y - self.y) < CORNER_PX) {
    path.shift();
    next = path[0];
  }
  if (next === undefined) return { x: 0, y: 0, dash: false };
  const x = next.x - self.x;
  const y = next.y - self.y;
  const isHurried = mind.goal.kind === 'flee' && x * x + y * y > DASH_RUN_PX * DASH_RUN_PX;
  return { x, y, dash: isHurried && wantsDash(mind, self) };
}

/** Keeps its distance and circles, turning back at walls. */
function circle(mind: Mind, self: Self, foe: Other): Step {
  const dx = foe.x - self.x;
  const dy = foe.y - self.y;
  const distance = Math.max(1, Math.sqrt(dx * dx + dy * dy));
  const range = self.weapon === WEAPON_ID.bouncer ? BOUNCER_RANGE_PX : BLASTER_RANGE_PX;
  const pull = Math.min(1, Math.max(-1, (distance - range) / RANGE_SLACK_PX));
  const step = { x: 0, y: 0, dash: false };
  for (let attempt = 0; attempt < 2; attempt++) {
    const side = mind.strafe * (1 - 0.5 * Math.abs(pull));
    step.x = (dx * pull - dy * side) / distance;
    step.y = (dy * pull + dx * side) / distance;
    if (isOpenAt(mind.grid, self.x + step.x * FEELER_PX, self.y + step.y * FEELER_PX)) return step;
    mind.strafe = 0 - mind.strafe;
  }
  return step;
}
