/** What a good map stays within: one table, for the maps of the game and for those of hosts. */
import type { MapMeasures } from './measureMap.ts';
import { BINS_PX, ROOMY_PX } from './measureSight.ts';

export type Limit = {
  /** As in the table that is printed. */
  readonly name: string;
  /** Null where the map has nothing to measure: no teams, no flags. */
  readonly measure: (map: MapMeasures) => number | null;
  readonly least?: number | ((map: MapMeasures) => number);
  readonly most?: number;
  readonly show: (value: number) => string;
  /** What to do about it. */
  readonly advice: string;
};

const px = (value: number): string => `${Math.round(value)} px`;
const percent = (value: number): string => `${Math.round(value * 100)} %`;
const plain = (value: number): string => String(Math.round(value * 100) / 100);

export const LIMITS: readonly Limit[] = [
  {
    name: 'places without a way between them',
    measure: ({ ways }) => ways.missing,
    most: 0,
    show: plain,
    advice: 'widen the passages between them to 70 px or more: bots find no narrower ones',
  },
  {
    name: 'way to straight line, p95',
    measure: ({ ways }) => ways.detourP95,
    most: 2,
    show: (value) => `${plain(value)} x`,
    advice: 'open a door in the walls that people have to walk around',
  },
  {
    name: 'floor for each player',
    measure: ({ roomPx2 }) => roomPx2 / 1000,
    least: 80,
    most: 400,
    show: (value) => `${Math.round(value)} k px²`,
    advice: 'change the size of the map, or the number of its property "players"',
  },
  {
    name: 'spawns',
    measure: ({ spawns }) => spawns.count,
    least: ({ players }) => Math.max(12, players.most),
    show: plain,
    advice: 'add spawns: one for each player of the property "players", and twelve at least',
  },
  {
    name: 'nearest two spawns',
    measure: ({ spawns }) => spawns.nearestPx,
    least: 120,
    show: px,
    advice: 'move them apart',
  },
  {
    name: 'spawns that see each other',
    measure: ({ spawns }) => spawns.seenShare,
    most: 0.35,
    show: percent,
    advice: 'move spawns behind walls, or walls before spawns',
  },
  {
    name: 'others that one spawn sees, worst',
    measure: ({ spawns }) => spawns.worstShare,
    most: 0.5,
    show: percent,
    advice: 'put that spawn into a corner or behind a wall',
  },
  {
    name: 'spawns in sight of enemy spawns',
    measure: ({ spawns }) => spawns.enemyPairs,
    most: 0,
    show: plain,
    advice: 'break the lines between the two teams’ spawns with a wall',
  },
  {
    name: 'symmetry error',
    measure: ({ symmetry, symmetryErrorPx }) => (symmetry === 'none' ? null : symmetryErrorPx),
    most: 1,
    show: px,
    advice: 'mend the wall or place that lacks its like across, or set the property "symmetry" to none',
  },
  {
    name: 'sight, median',
    measure: ({ sight }) => sight.medianPx,
    least: 150,
    most: 400,
    show: px,
    advice: 'take walls away where nobody can aim, or add some where nobody can hide',
  },
  {
    name: 'sight, p95',
    measure: ({ sight }) => sight.p95Px,
    most: 950,
    show: px,
    advice: 'break long lanes with posts, stubs or a bend',
  },
  {
    name: 'sight, wall to wall at most',
    measure: ({ sight }) => sight.longestPx,
    most: 2200,
    show: px,
    advice: `break the longest lane: a Blaster reaches ${BINS_PX.at(-1)!} px, and a screen shows 1600`,
  },
  {
    name: `floor in passages under ${ROOMY_PX} px`,
    measure: ({ sight }) => sight.tightShare,
    most: 0.05,
    show: percent,
    advice: 'widen passages: there is no room in them to dodge a shot',
  },
  {
    name: 'hidden places a bank shot reaches',
    measure: ({ bankShare }) => bankShare,
    least: 0.5,
    show: percent,
    advice: 'turn walls by 45 degrees at corners, or open a line for shots beside walls that face each other',
  },
  {
    name: 'teams’ ways to pickups differ by',
    measure: ({ imbalance }) => imbalance,
    most: 0.06,
    show: percent,
    advice: 'give each team a pickup of each kind at the same distance, or put one in the middle',
  },
  {
    name: 'way from flag to flag',
    measure: ({ ways }) => ways.flagsPx,
    least: 1400,
    show: px,
    advice: 'move the flags apart: carrying one home must take longer than coming back to life',
  },
  {
    name: 'routes from flag to flag',
    measure: ({ ways }) => ways.routes,
    least: 3,
    show: plain,
    advice: 'open more ways that stay apart from each other: one can be held by a single player',
  },
];

export const leastOf = ({ least }: Limit, map: MapMeasures): number => (typeof least === 'function' ? least(map) : (least ?? -Infinity));

/** A sentence for each limit that a map breaks. */
export function findFaults(map: MapMeasures): string[] {
  return LIMITS.flatMap((limit) => {
    const value = limit.measure(map);
    if (value === null) return [];
    const least = leastOf(limit, map);
    const most = limit.most ?? Infinity;
    if (value >= least && value <= most) return [];
    const bound = value < least ? `at least ${limit.show(least)}` : `at most ${limit.show(most)}`;
    return [`map "${map.name}": ${limit.name}: ${limit.show(value)}, must be ${bound} (${limit.advice})`];
  });
}
