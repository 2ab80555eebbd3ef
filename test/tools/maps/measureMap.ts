/** Everything that is measured of a map. Pure: the same map gives the same figures. */
import { UNITS_PER_PX } from '#shared/tuning.ts';
import { measureBalance } from './measureBalance.ts';
import { measureBankShots } from './measureBankShots.ts';
import { measureSight, type SightMeasures } from './measureSight.ts';
import { measureSpawns, type SpawnMeasures } from './measureSpawns.ts';
import { measureWays, type WayMeasures } from './measureWays.ts';
import { pointGrid } from './pointGrid.ts';
import type { CheckedMap } from './readMapFile.ts';
import { symmetryError, type Symmetry } from './symmetryError.ts';

/** Of the points that are looked from, px. */
const SIGHT_SPACING_PX = 64;
/** Of the points that are shot at and from, px: every pair of them is tried. */
const BANK_SPACING_PX = 96;

export type MapMeasures = {
  name: string;
  widthPx: number;
  heightPx: number;
  walls: number;
  players: { least: number; most: number };
  /** Walkable area for each of the most players it is comfortable for, square px. */
  roomPx2: number;
  symmetry: Symmetry;
  symmetryErrorPx: number;
  spawns: SpawnMeasures;
  ways: WayMeasures;
  sight: SightMeasures;
  /** Share of hidden, near places that one or two bounces reach; null where nothing is hidden. */
  bankShare: number | null;
  /** Null without teams. */
  imbalance: number | null;
};

export function measureMap({ arena, symmetry }: CheckedMap): MapMeasures {
  const points = pointGrid(arena, SIGHT_SPACING_PX);
  return {
    name: arena.name,
    widthPx: arena.width / UNITS_PER_PX,
    heightPx: arena.height / UNITS_PER_PX,
    walls: arena.walls.length,
    players: arena.players,
    roomPx2: (points.points.length * SIGHT_SPACING_PX * SIGHT_SPACING_PX) / arena.players.most,
    symmetry,
    symmetryErrorPx: symmetryError(arena, symmetry),
    spawns: measureSpawns(arena),
    ways: measureWays(arena),
    sight: measureSight(arena, points),
    bankShare: measureBankShots(arena, pointGrid(arena, BANK_SPACING_PX)),
    imbalance: measureBalance(arena),
  };
}
