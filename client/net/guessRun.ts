import type { Arena } from '#shared/arena/Arena.ts';
import { sweepDisc, type Contact } from '#shared/arena/sweepDisc.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { BODY_RADIUS, MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '#shared/tuning.ts';

type Place = { readonly tick: number; readonly x: number; readonly y: number };

/** A guess runs, it does not dash: nearly every dash is over before the guess is, units per tick. */
const MAX_GUESS_SPEED = (MAX_SPEED_PX_PER_S * UNITS_PER_PX) / TICK_RATE_HZ;
/** Walls met on the way; at the last one the guess stops. */
const MAX_CONTACTS = 3;

const contact: Contact = { time: 0, nx: 0, ny: 0 };

/** Where a body is `ticks` after `newest` if it runs on as from `before` to there, along the walls it meets: units, and units per second. */
export function guessRun(arena: Arena, before: Place, newest: Place, ticks: number): { x: number; y: number; vx: number; vy: number } {
  const perTick = 1 / (newest.tick - before.tick);
  let vx = (newest.x - before.x) * perTick;
  let vy = (newest.y - before.y) * perTick;
  const share = Math.min(1, MAX_GUESS_SPEED / Math.max(1, Math.hypot(vx, vy)));
  vx *= share;
  vy *= share;
  let { x, y } = newest;
  let left = ticks;
  for (let contacts = 0; contacts < MAX_CONTACTS; contacts++) {
    const isMet = sweepDisc(arena, x, y, vx * left, vy * left, BODY_RADIUS, contact);
    const run = isMet ? left * contact.time : left;
    x += vx * run;
    y += vy * run;
    if (!isMet) return { x, y, vx: vx * TICK_RATE_HZ, vy: vy * TICK_RATE_HZ };
    left -= run;
    const into = Math.min(0, vx * contact.nx + vy * contact.ny);
    vx -= into * contact.nx;
    vy -= into * contact.ny;
  }
  return { x, y, vx: 0, vy: 0 };
}
