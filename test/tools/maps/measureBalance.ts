import { PICKUP_KINDS, type Arena } from '#shared/arena/Arena.ts';
import { navGridOf } from '#shared/brain/navGrid.ts';
import type { Vec } from '#shared/math/ring.ts';
import { toPx, wayPx } from './measureWays.ts';

/**
 * How unlike the two teams' ways to pickups are: each kind's ways from the nearest spawn of a team, sorted, against the other team's; the
 * greatest difference as a share of the longer way. Null without spawns of both teams.
 */
export function measureBalance(arena: Arena): number | null {
  const [azure, amber] = ([1, 2] as const).map((team) => arena.spawns.filter((spawn) => spawn.team === team));
  if (azure!.length === 0 || amber!.length === 0) return null;
  let worst = 0;
  for (const kind of PICKUP_KINDS) {
    const spots = arena.pickups.filter((pickup) => pickup.kind === kind);
    const mine = waysTo(arena, azure!, spots);
    const theirs = waysTo(arena, amber!, spots);
    for (const [i, way] of mine.entries()) {
      const longer = Math.max(way, theirs[i]!);
      if (longer > 0 && longer < Infinity) worst = Math.max(worst, Math.abs(way - theirs[i]!) / longer);
    }
  }
  return worst;
}

function waysTo(arena: Arena, spawns: readonly Vec[], spots: readonly Vec[]): number[] {
  const grid = navGridOf(arena);
  const nearest = (spot: Vec): number => Math.min(...spawns.map((spawn) => wayPx(grid, toPx(spawn), toPx(spot))));
  return spots.map(nearest).sort((a, b) => a - b);
}
