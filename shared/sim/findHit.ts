import { BODY_RADIUS } from '../tuning.ts';
import type { ShotPath } from './ShotPath.ts';
import type { Player, Shot } from './World.ts';
import { WEAPONS } from './weapons.ts';

/** A shot meets a body. Valid until the next search. */
export type Hit = {
  victim: Player | null;
  /** Bounces before it. */
  bounces: number;
  /** Centre of the shot at that moment, whole units. */
  x: number;
  y: number;
};

export const createHit = (): Hit => ({ victim: null, bounces: 0, x: 0, y: 0 });

/**
 * The first body on the way of a shot through this tick. The shooter, the dead, and who is protected after a spawn are not there for it.
 * Bodies are where they have come to in this tick: with shots no faster than a body is wide, none slips by another.
 */
export function findHit(shot: Shot, bouncesBefore: number, path: ShotPath, players: readonly Player[], tick: number, out: Hit): boolean {
  const { hitRadius, hitRadiusPerBounce } = WEAPONS[shot.weapon];
  out.victim = null;
  for (let leg = 0; leg < path.count - 1; leg++) {
    const x = path.x[leg]!;
    const y = path.y[leg]!;
    const dx = path.x[leg + 1]! - x;
    const dy = path.y[leg + 1]! - y;
    const bounces = bouncesBefore + leg;
    const reach = BODY_RADIUS + hitRadius + hitRadiusPerBounce * bounces;
    const minX = Math.min(x, x + dx) - reach;
    const maxX = Math.max(x, x + dx) + reach;
    const minY = Math.min(y, y + dy) - reach;
    const maxY = Math.max(y, y + dy) + reach;
    let first = Infinity;
    for (const player of players) {
      const { body } = player;
      // Nearly everyone is nowhere near.
      if (body.x < minX || body.x > maxX || body.y < minY || body.y > maxY) continue;
      if (player.id === shot.owner || !body.isAlive || tick < player.protectedUntilTick) continue;
      const time = timeOfContact(x - body.x, y - body.y, dx, dy, reach);
      if (time >= first) continue;
      first = time;
      out.victim = player;
    }
    if (out.victim === null) continue;
    out.bounces = bounces;
    out.x = Math.round(x + dx * first);
    out.y = Math.round(y + dy * first);
    return true;
  }
  return false;
}

/** When a point that moves from (x, y) by (dx, dy) comes within `reach` of the origin: a share of the motion, or Infinity. */
function timeOfContact(x: number, y: number, dx: number, dy: number, reach: number): number {
  const outside = x * x + y * y - reach * reach;
  if (outside <= 0) return 0;
  const approach = -(x * dx + y * dy);
  if (approach <= 0) return Infinity;
  const motion = dx * dx + dy * dy;
  const discriminant = approach * approach - motion * outside;
  if (discriminant < 0) return Infinity;
  const time = (approach - Math.sqrt(discriminant)) / motion;
  return time <= 1 ? time : Infinity;
}
