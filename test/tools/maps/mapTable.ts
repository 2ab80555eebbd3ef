import { leastOf, LIMITS, type Limit } from './limits.ts';
import type { MapMeasures } from './measureMap.ts';
import { BINS_PX } from './measureSight.ts';

/** Measures down, maps across, limits last. */
export function mapTable(maps: readonly MapMeasures[]): string {
  const rows = [
    ['', ...maps.map(({ name }) => name), 'limit'],
    ['size, px', ...maps.map(({ widthPx, heightPx }) => `${widthPx} x ${heightPx}`), ''],
    ['players', ...maps.map(({ players }) => `${players.least}-${players.most}`), ''],
    ['walls, border too', ...maps.map(({ walls }) => String(walls)), ''],
    ['symmetry', ...maps.map(({ symmetry }) => symmetry), ''],
    ...LIMITS.map((limit) => [limit.name, ...maps.map((map) => shown(limit, map)), bounds(limit, maps)]),
    ...histogramRows(maps),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')).join('\n');
}

function shown({ measure, show }: Limit, map: MapMeasures): string {
  const value = measure(map);
  return value === null ? '-' : show(value);
}

function bounds(limit: Limit, maps: readonly MapMeasures[]): string {
  const { least, most, show } = limit;
  const low =
    least === undefined
      ? ''
      : typeof least === 'function'
        ? [...new Set(maps.map((map) => show(leastOf(limit, map))))].join('/')
        : show(least);
  if (most === undefined) return `>= ${low}`;
  return low === '' ? `<= ${show(most)}` : `${low} to ${show(most)}`;
}

function histogramRows(maps: readonly MapMeasures[]): string[][] {
  const names = [...BINS_PX.map((end) => `lines of sight up to ${end} px`), 'lines of sight beyond'];
  return names.map((name, bin) => [name, ...maps.map(({ sight }) => `${Math.round(sight.histogram[bin]! * 100)} %`), '']);
}
