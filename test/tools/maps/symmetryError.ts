import type { Arena, Wall } from '#shared/arena/Arena.ts';
import { NO_TEAM, type TeamId } from '#shared/sim/teams.ts';
import type { Vec } from '#shared/math/ring.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';

/** `point`: the same upside down. `mirror-x`: left is right. `mirror-y`: top is bottom. */
export const SYMMETRIES = ['none', 'point', 'mirror-x', 'mirror-y'] as const;
export type Symmetry = (typeof SYMMETRIES)[number];

/**
 * How far the worst wall, spawn, pickup or flag is from where its like would have to be, px; infinite when it has none.
 * Across the symmetry a team is the other one.
 */
export function symmetryError(arena: Arena, symmetry: Symmetry): number {
  if (symmetry === 'none') return 0;
  const across = ({ x, y }: Vec): Vec => ({
    x: symmetry === 'mirror-y' ? x : arena.width - x,
    y: symmetry === 'mirror-x' ? y : arena.height - y,
  });
  const errors = [
    ...arena.walls.map((wall) => Math.min(...arena.walls.map((other) => wallError(wall, other, across)))),
    ...placeErrors(arena.spawns, across, (a, b) => isOther(a.team, b.team)),
    ...placeErrors(arena.pickups, across, (a, b) => a.kind === b.kind),
    ...placeErrors(arena.flags, across, (a, b) => isOther(a.team, b.team)),
  ];
  return Math.max(...errors) / UNITS_PER_PX;
}

const isOther = (a: TeamId, b: TeamId): boolean => (a === NO_TEAM ? b === NO_TEAM : b !== NO_TEAM && a !== b);

function wallError({ corners }: Wall, other: Wall, across: (place: Vec) => Vec): number {
  if (corners.length !== other.corners.length) return Infinity;
  const errors = corners.map((corner) => nearest(across(corner), other.corners));
  return Math.max(...errors);
}

function placeErrors<T extends Vec>(places: readonly T[], across: (place: Vec) => Vec, isLike: (a: T, b: T) => boolean): number[] {
  return places.map((place) =>
    nearest(
      across(place),
      places.filter((other) => isLike(place, other)),
    ),
  );
}

const nearest = ({ x, y }: Vec, places: readonly Vec[]): number => Math.min(...places.map((place) => Math.hypot(place.x - x, place.y - y)));
