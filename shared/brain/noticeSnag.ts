import { nextInt } from '../math/rng.ts';
import { MOVE_HALF, MOVE_STEPS, ringVector } from '../math/ring.ts';
import type { BrainView } from './BrainView.ts';
import type { Mind } from './Mind.ts';

/** Within this distance for so many ticks is too long on one spot. */
const SPOT_PX = 24;
const PATIENCE_TICKS = 45;
const DETOUR_TICKS = 14;

/** Once per tick: after too long on one spot, for whatever reason, off in a random direction, and then a new path. */
export function noticeSnag(mind: Mind, { self }: BrainView): void {
  const { anchor, thought } = mind;
  if (Math.abs(self.x - anchor.x) > SPOT_PX || Math.abs(self.y - anchor.y) > SPOT_PX) {
    mind.anchor = { x: self.x, y: self.y, thought };
  } else if (thought - anchor.thought > PATIENCE_TICKS) {
    anchor.thought = thought;
    mind.path.length = 0;
    const way = ringVector(nextInt(mind.rng, MOVE_STEPS), MOVE_HALF, { x: 0, y: 0 });
    mind.detour = { ...way, untilThought: thought + DETOUR_TICKS };
  }
}
