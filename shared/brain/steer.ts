/** Where the feet go in this tick: out of a shot's way, around the foe, or along the path. */
import { nextFloat } from '../math/rng.ts';
import type { BrainView } from './BrainView.ts';
import { findBeamDodge } from './findBeamDodge.ts';
import { findSidestep } from './findSidestep.ts';
import { WEAPON_HABITS } from './habits.ts';
import type { Goal, Mind, Other, Self } from './Mind.ts';
import { isOpenAt } from './navGrid.ts';
import { targetIn } from './targetIn.ts';
import { weaponInHand } from './weaponInHand.ts';

/** The wish to move: a direction of any length, null to stand. */
export type Step = { x: number; y: number; isDash: boolean };

/** Beyond or within the range by this much, it runs straight to mend it, px. */
const RANGE_SLACK_PX = 130;
/** How far ahead it looks for walls while circling, px. */
const FEELER_PX = 44;
/** A corner of the path is passed at this distance, px. */
const CORNER_PX = 16;
/** Who dashes along the way, and the shortest straight worth it, px. */
const HURRIED: ReadonlySet<Goal['kind']> = new Set(['flee', 'carry', 'recover', 'chase']);
const DASH_RUN_PX = 200;
/** A step out of a shot's way lasts so many ticks: about a body's width. */
const SIDESTEP_TICKS = 8;

export function steer(mind: Mind, view: BrainView): Step {
  const { detour, thought } = mind;
  const { self } = view;
  if (thought < detour.untilThought) return { x: detour.x, y: detour.y, isDash: false };
  const side = mind.strafe < 0 ? -1 : 1;
  const beam = findBeamDodge(mind, view, side);
  const way = mind.isAwake ? (beam ?? findSidestep(mind.grid, view, side)) : undefined;
  if (way !== undefined) {
    mind.detour = { ...way, untilThought: thought + SIDESTEP_TICKS };
    return { ...way, isDash: wantsDash(mind, self) };
  }
  const foe = mind.goal.kind === 'fight' ? targetIn(mind, view) : undefined;
  return foe === undefined ? followPath(mind, self) : circle(mind, self, foe);
}

const wantsDash = (mind: Mind, self: Self): boolean => self.dashCooldownTicks === 0 && nextFloat(mind.rng) < mind.skill.dash;

function followPath(mind: Mind, self: Self): Step {
  const { path } = mind;
  let next = path[0];
  while (next !== undefined && Math.abs(next.x - self.x) < CORNER_PX && Math.abs(next.y - self.y) < CORNER_PX) {
    path.shift();
    next = path[0];
  }
  if (next === undefined) return { x: 0, y: 0, isDash: false };
  const x = next.x - self.x;
  const y = next.y - self.y;
  const isHurried = HURRIED.has(mind.goal.kind) && x * x + y * y > DASH_RUN_PX * DASH_RUN_PX;
  return { x, y, isDash: isHurried && wantsDash(mind, self) };
}

/** Keeps its distance and circles; turns back at walls, and between walls runs at the foe. */
function circle(mind: Mind, self: Self, foe: Other): Step {
  const dx = foe.x - self.x;
  const dy = foe.y - self.y;
  const distance = Math.max(1, Math.sqrt(dx * dx + dy * dy));
  const range = WEAPON_HABITS[weaponInHand(self).name].rangePx;
  const pull = Math.min(1, Math.max(-1, (distance - range) / RANGE_SLACK_PX));
  for (let attempt = 0; attempt < 2; attempt++) {
    const side = mind.strafe * (1 - 0.5 * Math.abs(pull));
    const x = (dx * pull - dy * side) / distance;
    const y = (dy * pull + dx * side) / distance;
    if (isOpenAt(mind.grid, self.x + x * FEELER_PX, self.y + y * FEELER_PX)) return { x, y, isDash: false };
    mind.strafe = 0 - mind.strafe;
  }
  return { x: dx, y: dy, isDash: false };
}
