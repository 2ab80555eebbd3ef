import type { Arena } from '../arena/Arena.ts';
import { isClear } from '../arena/isClear.ts';
import { isFree } from '../arena/isFree.ts';
import { sweepDisc, type Contact } from '../arena/sweepDisc.ts';
import { VELOCITY_PER_UNIT } from '../tuning.ts';
import { createShotPath, type ShotPath } from './ShotPath.ts';
import type { Shot } from './World.ts';
import { WEAPONS } from './weapons.ts';

/** A speed off by more than this is set right, velocity units: more than rounding alone makes of it. */
const SPEED_DRIFT = 1;

/** From one grid place to the next, units. */
const GRID = 1;

const contact: Contact = { time: 0, nx: 0, ny: 0 };
const unseen = createShotPath();

/** Grid places around a point, nearest first. */
const AROUND = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/**
 * One tick of flight, off the walls as off a mirror. The same on both sides: a shot is its origin, its velocity and its age.
 *
 * @param path  filled with the way it took
 * @returns     false when the flight is over: out of bounces, where the shot stays at the wall, or out of life
 */
export function flyShot(shot: Shot, arena: Arena, path: ShotPath = unseen): boolean {
  const { stride, radius, maxBounces, lifeTicks } = WEAPONS[shot.weapon];
  let { x, y } = shot;
  let share = 1;
  let isFlying = true;
  path.x[0] = x;
  path.y[0] = y;
  path.count = 1;
  if (flyFree(shot, arena, path, radius, stride)) return shot.age < lifeTicks;
  while (share > 0) {
    const dx = (shot.vx / VELOCITY_PER_UNIT) * stride * share;
    const dy = (shot.vy / VELOCITY_PER_UNIT) * stride * share;
    const isBlocked = sweepDisc(arena, x, y, dx, dy, radius, contact);
    const time = isBlocked ? contact.time : 1;
    x += dx * time;
    y += dy * time;
    share *= 1 - time;
    if (!isBlocked) break;
    isFlying = shot.bounces < maxBounces;
    if (!isFlying) break;
    shot.bounces += 1;
    reflect(shot, contact.nx, contact.ny);
    path.x[path.count] = x;
    path.y[path.count] = y;
    path.count += 1;
  }
  if (!rest(shot, arena, x, y, radius)) path.count = 1;
  path.x[path.count] = shot.x;
  path.y[path.count] = shot.y;
  path.count += 1;
  shot.age += 1;
  return isFlying && shot.age < lifeTicks;
}

/** A tick without a wall anywhere near, as most are: one straight line to the nearest grid place. False, and nothing done, when there is one. */
function flyFree(shot: Shot, arena: Arena, path: ShotPath, radius: number, stride: number): boolean {
  const { x, y } = shot;
  const toX = x + (shot.vx / VELOCITY_PER_UNIT) * stride;
  const toY = y + (shot.vy / VELOCITY_PER_UNIT) * stride;
  const reach = radius + GRID;
  if (!isFree(arena, Math.min(x, toX) - reach, Math.min(y, toY) - reach, Math.max(x, toX) + reach, Math.max(y, toY) + reach)) return false;
  shot.x = Math.round(toX) + 0;
  shot.y = Math.round(toY) + 0;
  path.x[1] = shot.x;
  path.y[1] = shot.y;
  path.count = 2;
  shot.age += 1;
  return true;
}

/** v - 2 (v . n) n on the grid. Rounding may drift over many bounces; the speed does not. */
function reflect(shot: Shot, nx: number, ny: number): void {
  const { speed } = WEAPONS[shot.weapon];
  const into = 2 * (shot.vx * nx + shot.vy * ny);
  let vx = shot.vx - into * nx;
  let vy = shot.vy - into * ny;
  const length = Math.sqrt(vx * vx + vy * vy);
  if (Math.abs(length - speed) > SPEED_DRIFT) {
    vx *= speed / length;
    vy *= speed / length;
  }
  shot.vx = Math.round(vx) + 0;
  shot.vy = Math.round(vy) + 0;
}

/** To the nearest grid place outside of walls. False when there is none: then the shot stays where the tick began, which is outside. */
function rest(shot: Shot, arena: Arena, x: number, y: number, radius: number): boolean {
  const gridX = Math.round(x);
  const gridY = Math.round(y);
  for (const [aroundX, aroundY] of AROUND) {
    if (!isClear(arena, gridX + aroundX, gridY + aroundY, radius)) continue;
    shot.x = gridX + aroundX;
    shot.y = gridY + aroundY;
    return true;
  }
  return false;
}
