import { findPath } from '#shared/brain/findPath.ts';
import { navGridOf } from '#shared/brain/navGrid.ts';
import { createBrain, type Brain, type BrainOptions } from '#shared/brain/createBrain.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { MOVE_HALF, ringStep, type Vec } from '#shared/math/ring.ts';

/** Here it is crowded enough: from here on it fights as it likes, px. */
const NEAR_PX = 120;
/** A corner of the way is passed at this distance, px. */
const CORNER_PX = 16;
/** A way is sought anew so often, ticks. */
const PLAN_TICKS = 60;

/** Walks to the one spot of a map that all of its kind walk to, shooting on the way, and fights there. */
export function createHotspotBrain(options: BrainOptions): Brain {
  const fighter = createBrain(options);
  const grid = navGridOf(options.arena);
  const spot = cornerSpawn(options.arena);
  let path: Vec[] = [];
  let thought = 0;
  return {
    think(view) {
      const { self } = view;
      const input = fighter.think(view);
      if (isNear(self, spot, NEAR_PX)) return input;
      if (thought++ % PLAN_TICKS === 0) path = findPath(grid, self.x, self.y, spot.x, spot.y);
      while (path[0] !== undefined && isNear(self, path[0], CORNER_PX)) path.shift();
      const next = path[0];
      return next === undefined ? input : { ...input, move: 1 + ringStep(next.x - self.x, next.y - self.y, MOVE_HALF) };
    },
  };
}

/** The place of birth furthest towards the upper left: nobody is walled off from it. */
function cornerSpawn({ spawns }: Arena): Vec {
  const { x, y } = spawns.toSorted((a, b) => a.x + a.y - (b.x + b.y))[0]!;
  return { x: x / UNITS_PER_PX, y: y / UNITS_PER_PX };
}

const isNear = (from: Vec, to: Vec, px: number): boolean => (from.x - to.x) ** 2 + (from.y - to.y) ** 2 < px * px;
