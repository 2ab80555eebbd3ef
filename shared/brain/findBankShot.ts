/** Shots round the corner: aim at the prey's mirror image in a wall, if the way there and on from there is open. */
import type { Wall } from '../arena/Arena.ts';
import { type Contact, sweepDisc } from '../arena/sweepDisc.ts';
import { nextInt } from '../math/rng.ts';
import type { Vec } from '../math/ring.ts';
import { UNITS_PER_PX } from '../tuning.ts';
import { isInSight } from './isInSight.ts';
import type { Mind, Other, Self } from './Mind.ts';
import { shotSpeed, weaponInHand } from './weaponInHand.ts';

/** Longest way of a bank shot, px: further off, the prey is gone before it arrives. */
const LONGEST_PX = 800;
/** Ways followed in one search. */
const TRIES = 4;
/** Cosine between the wall aimed at and the wall met beyond which they count as one. */
const SAME_WALL = 0.999;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Where to aim, px from the body and as far as the shot has to fly, so that it meets `prey` after one bounce; undefined if no wall serves. */
export function findBankShot({ arena, rng, skill }: Mind, self: Self, prey: Other): Vec | undefined {
  // A different wall first each time, so that nobody is shot at from the same one for ever.
  const first = nextInt(rng, arena.walls.length);
  const radius = weaponInHand(self).radius / UNITS_PER_PX;
  let tries = 0;
  for (let i = 0; i < arena.walls.length; i++) {
    const wall = arena.walls[(first + i) % arena.walls.length]!;
    for (let side = 0; side < wall.edges.length; side++) {
      const direct = wayOver(wall, side, radius, self, prey.x, prey.y);
      if (direct === undefined) continue;
      const leadS = (Math.sqrt(direct.x * direct.x + direct.y * direct.y) / shotSpeed(self)) * skill.lead;
      const x = prey.x + prey.vx * leadS;
      const y = prey.y + prey.vy * leadS;
      const way = wayOver(wall, side, radius, self, x, y);
      if (way === undefined) continue;
      const { nx, ny } = wall.edges[side]!;
      const isHit =
        sweepDisc(
          arena,
          self.x * UNITS_PER_PX,
          self.y * UNITS_PER_PX,
          way.x * UNITS_PER_PX,
          way.y * UNITS_PER_PX,
          radius * UNITS_PER_PX,
          contact,
        ) && contact.nx * nx + contact.ny * ny > SAME_WALL;
      if (isHit && isInSight(arena, self.x + way.x * contact.time, self.y + way.y * contact.time, x, y)) return way;
      if (++tries === TRIES) return undefined;
    }
  }
  return undefined;
}

/** From `self` to the mirror image of (x, y), px; undefined when the side of the wall is too far or does not stand between the two. */
function wayOver({ corners, edges }: Wall, side: number, radius: number, self: Self, x: number, y: number): Vec | undefined {
  const { nx, ny, length } = edges[side]!;
  const fromX = self.x - corners[side]!.x / UNITS_PER_PX;
  const fromY = self.y - corners[side]!.y / UNITS_PER_PX;
  const toX = x - corners[side]!.x / UNITS_PER_PX;
  const toY = y - corners[side]!.y / UNITS_PER_PX;
  const fromHeight = fromX * nx + fromY * ny - radius;
  const toHeight = toX * nx + toY * ny - radius;
  if (fromHeight <= 0 || toHeight <= 0) return undefined;
  const way = { x: x - self.x - 2 * toHeight * nx, y: y - self.y - 2 * toHeight * ny };
  if (way.x * way.x + way.y * way.y > LONGEST_PX * LONGEST_PX) return undefined;
  // Along the side is its normal turned right.
  const share = fromHeight / (fromHeight + toHeight);
  const crossing = (fromY + way.y * share) * nx - (fromX + way.x * share) * ny;
  return crossing < 0 || crossing > length / UNITS_PER_PX ? undefined : way;
}
