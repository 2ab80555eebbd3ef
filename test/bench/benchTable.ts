import type { ComparedFigure } from './compareFigures.ts';

/** Three digits that count, whole numbers whole. */
export function formatValue(value: number): string {
  if (value === 0 || Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3);
}

/** A Markdown table that is read in a terminal, too. */
export function benchTable(figures: readonly ComparedFigure[]): string {
  const rows = figures.map(({ what, unit, value, last, ratio }) => [
    what,
    unit,
    formatValue(value),
    last === null ? '' : formatValue(last),
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
  ]);
  const head = ['figure', 'unit', 'now', 'last', 'now / last'];
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]!.length)));
  const isText = (column: number): boolean => column < 2;
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join('\n');
}
