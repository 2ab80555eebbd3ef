import type { Arena } from '#shared/arena/Arena.ts';
import { reachOf } from '#shared/sim/reachOf.ts';
import { timeOfContact } from '#shared/sim/timeOfContact.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { PlayerView } from './ArenaView.ts';
import { isInView } from './isInView.ts';

type Point = { readonly x: number; readonly y: number };

/** What a beam is seen to meet: its way up to there, px, and whom; the whole way and null when it meets nobody. */
export type Stop = { readonly points: readonly Point[]; readonly victim: number | null };

/** The way of an own beam up to the first of the others that it meets where they are drawn. */
export function stopAtBody(way: readonly Point[], weapon: WeaponId, players: readonly PlayerView[], arena: Arena): Stop {
  const targets = players.filter(({ isSelf, isAlive, isProtected }) => !isSelf && isAlive && !isProtected);
  for (let leg = 0; leg < way.length - 1; leg++) {
    const from = way[leg]!;
    const [dx, dy] = [way[leg + 1]!.x - from.x, way[leg + 1]!.y - from.y];
    const reach = reachOf(weapon, leg) / UNITS_PER_PX;
    let first = Infinity;
    let victim: number | null = null;
    for (const { id, x, y } of targets) {
      const time = timeOfContact(from.x - x, from.y - y, dx, dy, reach);
      if (time >= first || !isInView(arena, from.x + dx * time, from.y + dy * time, x, y)) continue;
      first = time;
      victim = id;
    }
    if (victim !== null) return { points: [...way.slice(0, leg + 1), { x: from.x + dx * first, y: from.y + dy * first }], victim };
  }
  return { points: way, victim: null };
}
