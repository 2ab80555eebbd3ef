import type { Arena } from '../arena/Arena.ts';
import { isClear } from '../arena/isClear.ts';
import { sweepDisc, type Contact } from '../arena/sweepDisc.ts';
import { BODY_RADIUS, VELOCITY_PER_UNIT } from '../tuning.ts';
import type { Body } from './World.ts';

/** Walls met in one tick. A third is rare, and after the last the rest of the motion is let go. */
const MAX_CONTACTS = 4;
/** A float this close below a whole unit is that unit. */
const ROUNDING = 1e-6;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/**
 * Where a body may come to rest, in steps along its motion (1 is onwards) beside the place it has reached, in order of preference. A place
 * cut to the grid may lie up to a unit inside a slanted wall; next to it is one that does not.
 */
const BESIDE = [
  [0, 0],
  [-1, 0],
  [0, -1],
  [-1, 1],
  [1, -1],
  [0, 1],
  [1, 0],
  [-1, -1],
] as const;

/** Moves the body by its velocity for one tick, along the walls it meets; both lose what points into the walls. */
export function slideBody(body: Body, arena: Arena): void {
  let { x, y, vx, vy } = body;
  let dx = vx / VELOCITY_PER_UNIT;
  let dy = vy / VELOCITY_PER_UNIT;
  const reach = dx * dx + dy * dy;
  if (reach === 0) return;
  for (let contacts = 0; contacts < MAX_CONTACTS; contacts++) {
    if (!sweepDisc(arena, x, y, dx, dy, BODY_RADIUS, contact)) {
      x += dx;
      y += dy;
      break;
    }
    const { time, nx, ny } = contact;
    x += dx * time;
    y += dy * time;
    const motionIn = Math.min(0, dx * nx + dy * ny);
    dx = (dx - motionIn * nx) * (1 - time);
    dy = (dy - motionIn * ny) * (1 - time);
    const velocityIn = Math.min(0, vx * nx + vy * ny);
    vx -= velocityIn * nx;
    vy -= velocityIn * ny;
  }
  body.vx = cut(vx);
  body.vy = cut(vy);
  rest(body, arena, x, y, reach);
}

/**
 * Puts the body on the grid at or beside (x, y): never into a wall, and never farther than `reach` (square units) from where it was. Where
 * that cannot be it stays, and where it was is clear: so no body is ever inside a wall.
 */
function rest(body: Body, arena: Arena, x: number, y: number, reach: number): void {
  const cutX = cut(x - body.x);
  const cutY = cut(y - body.y);
  const onX = x < body.x ? -1 : 1;
  const onY = y < body.y ? -1 : 1;
  for (const [besideX, besideY] of BESIDE) {
    const dx = cutX + besideX * onX;
    const dy = cutY + besideY * onY;
    if (dx * dx + dy * dy > reach || !isClear(arena, body.x + dx, body.y + dy, BODY_RADIUS)) continue;
    body.x += dx;
    body.y += dy;
    return;
  }
}

const cut = (value: number): number => Math.trunc(value < 0 ? value - ROUNDING : value + ROUNDING) + 0;
