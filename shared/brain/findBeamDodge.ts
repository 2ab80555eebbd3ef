import type { Vec } from '../math/ring.ts';
import { areMates } from '../sim/teams.ts';
import type { BrainView } from './BrainView.ts';
import { distanceTo } from './distanceTo.ts';
import { isInSight } from './isInSight.ts';
import type { Mind, Other, Self } from './Mind.ts';
import { isOpenAt } from './navGrid.ts';

/** A barrel that will miss by less is worth a jump, px; the barrels of others are seen to 1.4 degrees. */
const SCARE_PX = 60;
/** As far as a dash goes: where it looks for cover, px. */
const JUMP_PX = 130;

/**
 * The direction, length 1, out of the line of a foe who charges a shot at this body: behind a wall if one is in reach. Undefined where nobody
 * does, or has not for as long as it takes to notice.
 */
export function findBeamDodge(mind: Mind, { self, others }: BrainView, side: number): Vec | undefined {
  for (const other of others) {
    const track = mind.tracks.get(other.id);
    if (track === undefined) continue;
    if (!other.isCharging || !other.isAlive || areMates(self, other)) {
      track.chargeThought = Infinity;
      continue;
    }
    track.chargeThought = Math.min(track.chargeThought, mind.thought);
    if (mind.thought - track.chargeThought < mind.skill.reactionTicks || !isAimedAt(self, other)) continue;
    if (isInSight(mind.arena, other.x, other.y, self.x, self.y)) return jump(mind, self, other, side);
  }
  return undefined;
}

function isAimedAt(self: Self, { x, y, aimX, aimY }: Other): boolean {
  const dx = self.x - x;
  const dy = self.y - y;
  const length = Math.sqrt(aimX * aimX + aimY * aimY);
  return dx * aimX + dy * aimY > 0 && Math.abs(dx * aimY - dy * aimX) < SCARE_PX * length;
}

function jump({ arena, grid }: Mind, self: Self, foe: Other, side: number): Vec | undefined {
  const distance = Math.max(1, distanceTo(self, foe.x, foe.y));
  // No -0, so that ways compare.
  const x = ((foe.y - self.y) / distance) * side + 0;
  const y = ((self.x - foe.x) / distance) * side + 0;
  const isFree = (sense: number): boolean => isOpenAt(grid, self.x + x * sense * (JUMP_PX / 2), self.y + y * sense * (JUMP_PX / 2));
  const isCovered = (sense: number): boolean =>
    isOpenAt(grid, self.x + x * sense * JUMP_PX, self.y + y * sense * JUMP_PX) &&
    !isInSight(arena, foe.x, foe.y, self.x + x * sense * JUMP_PX, self.y + y * sense * JUMP_PX);
  if (isFree(1) && (isCovered(1) || !isFree(-1) || !isCovered(-1))) return { x, y };
  return isFree(-1) ? { x: 0 - x, y: 0 - y } : undefined;
}
