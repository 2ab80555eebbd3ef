import type { Arena } from '#shared/arena/Arena.ts';
import { isInSight } from '#shared/arena/isInSight.ts';
import type { Contact } from '#shared/arena/sweepDisc.ts';
import { reachOf } from '#shared/sim/reachOf.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { unitsOf, VELOCITY_PER_UNIT } from '#shared/tuning.ts';
import { castRay } from './castRay.ts';
import type { PointGrid } from './pointGrid.ts';

/** Shots from each point, all around: two neighbours stay closer than a body is wide as far as a shot flies. */
const DIRECTIONS = 240;
const BOUNCES = 2;
/** Whoever is farther off than this is no target for a shot round corners, units. */
const NEAR = unitsOf(640);

const { speed, lifeTicks, radius } = WEAPONS[WEAPON_ID.blaster];
const RANGE = (speed / VELOCITY_PER_UNIT) * lifeTicks;
const HIT = reachOf(WEAPON_ID.blaster, 0);

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Of the pairs of near points that do not see each other, the share that a Blaster's shot connects after one or two bounces; null without such pairs. */
export function measureBankShots(arena: Arena, grid: PointGrid): number | null {
  const { points } = grid;
  let hidden = 0;
  let connected = 0;
  for (const [i, from] of points.entries()) {
    const hit = pointsHitFrom(arena, grid, from.x, from.y);
    for (const [j, to] of points.entries()) {
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      if (i === j || dx * dx + dy * dy > NEAR * NEAR || isInSight(arena, from.x, from.y, to.x, to.y)) continue;
      hidden++;
      if (hit.has(j)) connected++;
    }
  }
  return hidden === 0 ? null : connected / hidden;
}

function pointsHitFrom(arena: Arena, grid: PointGrid, fromX: number, fromY: number): Set<number> {
  const hit = new Set<number>();
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = ((i + 0.5) / DIRECTIONS) * Math.PI * 2;
    let [x, y, dx, dy, left] = [fromX, fromY, Math.cos(angle), Math.sin(angle), RANGE];
    for (let bounces = 0; ; bounces++) {
      const { length, isStopped } = castRay(arena, x, y, dx, dy, radius, left, contact);
      if (bounces > 0) addPointsAlong(grid, x, y, dx, dy, length, hit);
      left -= length;
      if (!isStopped || bounces === BOUNCES || left <= 0) break;
      x += dx * length;
      y += dy * length;
      const into = 2 * (dx * contact.nx + dy * contact.ny);
      dx -= into * contact.nx;
      dy -= into * contact.ny;
    }
  }
  return hit;
}

/** Adds the points whose bodies a shot along this leg touches. */
function addPointsAlong(grid: PointGrid, x: number, y: number, dx: number, dy: number, length: number, hit: Set<number>): void {
  const { spacing, columns, rows, points, pointAt } = grid;
  const first = points[0]!;
  // Where the grid's own corner is: any point tells it.
  const phaseX = first.x % spacing;
  const phaseY = first.y % spacing;
  for (let along = 0; along <= length; along += spacing / 2) {
    const column = Math.round((x + dx * along - phaseX) / spacing);
    const row = Math.round((y + dy * along - phaseY) / spacing);
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const index = pointAt[row * columns + column]!;
    if (index < 0) continue;
    const [relX, relY] = [points[index]!.x - x, points[index]!.y - y];
    const at = Math.max(0, Math.min(length, relX * dx + relY * dy));
    const [missX, missY] = [relX - dx * at, relY - dy * at];
    if (missX * missX + missY * missY <= HIT * HIT) hit.add(index);
  }
}
