import type { Arena } from '#shared/arena/Arena.ts';
import { isInSight } from '#shared/arena/isInSight.ts';
import { NO_TEAM } from '#shared/sim/teams.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

export type SpawnMeasures = {
  count: number;
  /** Share of the pairs of spawns that see each other. */
  seenShare: number;
  /** The largest share of the others that one spawn sees. */
  worstShare: number;
  /** Pairs of spawns of two teams that see each other. */
  enemyPairs: number;
  /** Between the two spawns that are closest, px. */
  nearestPx: number;
};

export function measureSpawns(arena: Arena): SpawnMeasures {
  const { spawns } = arena;
  const seen = spawns.map(() => 0);
  let enemyPairs = 0;
  let nearestPx = Infinity;
  for (const [i, a] of spawns.entries()) {
    for (const [j, b] of spawns.entries()) {
      if (j <= i) continue;
      nearestPx = Math.min(nearestPx, Math.hypot(a.x - b.x, a.y - b.y) / UNITS_PER_PX);
      if (!isInSight(arena, a.x, a.y, b.x, b.y)) continue;
      seen[i]! += 1;
      seen[j]! += 1;
      if (a.team !== NO_TEAM && b.team !== NO_TEAM && a.team !== b.team) enemyPairs++;
    }
  }
  const others = Math.max(1, spawns.length - 1);
  const total = seen.reduce((sum, count) => sum + count, 0);
  return {
    count: spawns.length,
    seenShare: total / (spawns.length * others),
    worstShare: Math.max(...seen) / others,
    enemyPairs,
    nearestPx,
  };
}
