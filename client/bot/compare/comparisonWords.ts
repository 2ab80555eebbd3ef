import type { ComparedFigure, Comparison } from './Comparison.ts';
import { withUnit } from './headlineOf.ts';

/** A comparison for the terminal: first what makes it doubtful, then every figure, at last what it came to. */
export function comparisonWords({ baseStartedAt, headline, noiseFrom, cautions, figures }: Comparison): string {
  const rows = [['', 'old', 'new', 'difference', 'noise', ''], ...figures.map(row)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const how = noiseFrom === 'runs' ? 'what the runs of each differ by' : 'estimated from within one run of each';
  return [
    `compared      with the run of ${baseStartedAt}; noise is ${how}`,
    ...cautions.map((caution) => `caution       ${caution}`),
    ...rows.map((cells) =>
      `  ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  ')}`.trimEnd(),
    ),
    `comparison    ${headline}`,
  ].join('\n');
}

function row(figure: ComparedFigure): string[] {
  const { name, old, new: now, difference, noise, verdict } = figure;
  const cell = (value: number | null, sign = ''): string => (value === null ? '-' : sign + withUnit(figure, value));
  return [
    name,
    cell(old),
    cell(now),
    cell(difference, (difference ?? 0) > 0 ? '+' : ''),
    cell(noise, '± '),
    verdict === 'no difference' ? '' : verdict,
  ];
}
