import type { Arena } from '#shared/arena/Arena.ts';
import type { Contact } from '#shared/arena/sweepDisc.ts';
import { UNITS_PER_PX, unitsOf } from '#shared/tuning.ts';
import { castRay } from './castRay.ts';
import type { PointGrid } from './pointGrid.ts';

/** Directions looked into from each point; even, so that each has its opposite. */
const DIRECTIONS = 32;
/** As wide as sight, units. */
const THIN = 1;
/** Across any arena. */
const FAR = unitsOf(6000);
/** A passage less wide leaves no room to dodge a shot in, px. */
export const ROOMY_PX = 110;
/** Upper ends of the histogram's bins, px; what is longer is in the last one. */
export const BINS_PX = [150, 300, 450, 600, 900, 1260] as const;

export type SightMeasures = {
  /** Of the lines from points to the first wall, px. */
  medianPx: number;
  p95Px: number;
  /** From wall to wall, px. */
  longestPx: number;
  /** Share of lines in each bin, and in one more for the rest. */
  histogram: number[];
  /** Share of points at which two walls that face each other are less than `ROOMY_PX` apart. */
  tightShare: number;
};

/** Two walls face each other when their normals are this far opposed; those of a corner are not. */
const FACING = -0.5;

const met: Contact = { time: 0, nx: 0, ny: 0 };
const metBehind: Contact = { time: 0, nx: 0, ny: 0 };

export function measureSight(arena: Arena, { points }: PointGrid): SightMeasures {
  const lengths: number[] = [];
  let longestPx = 0;
  let tight = 0;
  for (const { x, y } of points) {
    let narrowest = Infinity;
    for (let i = 0; i < DIRECTIONS / 2; i++) {
      const angle = (i / DIRECTIONS) * Math.PI * 2;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const ahead = castRay(arena, x, y, dx, dy, THIN, FAR, met).length / UNITS_PER_PX;
      const behind = castRay(arena, x, y, -dx, -dy, THIN, FAR, metBehind).length / UNITS_PER_PX;
      lengths.push(ahead, behind);
      longestPx = Math.max(longestPx, ahead + behind);
      if (met.nx * metBehind.nx + met.ny * metBehind.ny < FACING) narrowest = Math.min(narrowest, ahead + behind);
    }
    if (narrowest < ROOMY_PX) tight++;
  }
  lengths.sort((a, b) => a - b);
  return {
    medianPx: quantile(lengths, 0.5),
    p95Px: quantile(lengths, 0.95),
    longestPx,
    histogram: histogramOf(lengths),
    tightShare: points.length === 0 ? 0 : tight / points.length,
  };
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

function histogramOf(lengths: readonly number[]): number[] {
  const counts = Array.from({ length: BINS_PX.length + 1 }, () => 0);
  for (const length of lengths) {
    const bin = BINS_PX.findIndex((end) => length <= end);
    counts[bin < 0 ? BINS_PX.length : bin]! += 1;
  }
  return counts.map((count) => count / Math.max(1, lengths.length));
}
