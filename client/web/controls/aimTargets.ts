import type { ArenaView } from '#net/ArenaView.ts';
import { isInView } from '#net/isInView.ts';
import { pxPerS } from '#net/pxPerS.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { Vec } from '#shared/math/ring.ts';
import { areMates } from '#shared/sim/teams.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';

/** Farther opponents are for the player's own eye, px. */
const REACH_PX = 750;

/** Where to aim at those who can be hit and seen, from the own body, px: ahead of them by the flight of the weapon in hand. */
export function aimTargets({ self, players }: ArenaView, arena: Arena): Vec[] {
  if (self?.isAlive !== true) return [];
  const { speed, stride } = WEAPONS[self.weapon];
  const targets: Vec[] = [];
  for (const player of players) {
    const { isSelf, isAlive, isProtected, x, y, vx, vy } = player;
    if (isSelf || !isAlive || isProtected || areMates(player, self)) continue;
    const distance = Math.hypot(x - self.x, y - self.y);
    if (distance > REACH_PX || !isInView(arena, self.x, self.y, x, y)) continue;
    const flightS = stride > 1 ? 0 : distance / pxPerS(speed);
    targets.push({ x: x + vx * flightS - self.x, y: y + vy * flightS - self.y });
  }
  return targets;
}
