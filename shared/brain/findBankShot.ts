/** Shots round the corner: aim at the prey's mirror image in a wall, if the way there and on from there is open. */
import type { Arena, Wall } from '../arena/Arena.ts';
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
/** A wall met this near to the one aimed at is that one, as a share of the way. */
const SAME_WALL = 0.001;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Where to aim, px from the body and as far as the shot has to fly, so that it meets `prey` after one bounce; undefined if no wall serves. */
export function findBankShot({ arena, rng, skill }: Mind, self: Self, prey: Other): Vec | undefined {
  const leadPerPx = skill.lead / shotSpeed(self);
  const radius = weaponInHand(self).radius / UNITS_PER_PX;
  // A different wall first each time, so that nobody is shot at from the same one for ever.
  const first = nextInt(rng, arena.walls.length);
  let tries = 0;
  for (let i = 0; i < arena.walls.length; i++) {
    const wall = arena.walls[(first + i) % arena.walls.length]!;
    for (let side = 0; side < wall.edges.length; side++) {
      const present = wayOver(wall, side, radius, self, prey.x, prey.y);
      if (present === undefined) continue;
      const leadS = leadPerPx * Math.sqrt(present.x * present.x + present.y * present.y);
      const way = wayOver(wall, side, radius, self, prey.x + prey.vx * leadS, prey.y + prey.vy * leadS);
      if (way === undefined) continue;
      if (isOpen(arena, wall, side, radius, self, way)) return way;
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
  const height = fromX * nx + fromY * ny - radius;
  const imageDepth = height + (x - self.x) * nx + (y - self.y) * ny;
  if (height <= 0 || imageDepth <= 0) return undefined;
  const way = { x: x - self.x - 2 * imageDepth * nx, y: y - self.y - 2 * imageDepth * ny };
  if (way.x * way.x + way.y * way.y > LONGEST_PX * LONGEST_PX) return undefined;
  // Along the side is its normal turned right.
  const share = height / (height + imageDepth);
  const crossing = (fromY + way.y * share) * nx - (fromX + way.x * share) * ny;
  return crossing < 0 || crossing > length / UNITS_PER_PX ? undefined : way;
}

/** Whether a shot along `way` meets this side of this wall first, and nothing after it. */
function isOpen(arena: Arena, { corners, edges }: Wall, side: number, radius: number, self: Self, way: Vec): boolean {
  const { nx, ny } = edges[side]!;
  const isStopped = sweepDisc(
    arena,
    self.x * UNITS_PER_PX,
    self.y * UNITS_PER_PX,
    way.x * UNITS_PER_PX,
    way.y * UNITS_PER_PX,
    radius * UNITS_PER_PX,
    contact,
  );
  const into = way.x * nx + way.y * ny;
  const height = (self.x - corners[side]!.x / UNITS_PER_PX) * nx + (self.y - corners[side]!.y / UNITS_PER_PX) * ny - radius;
  if (!isStopped || Math.abs(contact.time + height / into) > SAME_WALL) return false;
  const bounceX = self.x + way.x * contact.time;
  const bounceY = self.y + way.y * contact.time;
  const left = 1 - contact.time;
  return isInSight(arena, bounceX, bounceY, bounceX + (way.x - 2 * into * nx) * left, bounceY + (way.y - 2 * into * ny) * left);
}
