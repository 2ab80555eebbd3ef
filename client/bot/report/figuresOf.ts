import type { Report } from './Report.ts';

/** What figures are of: the rest of a report is words, settings and raw data. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'version',
  'config',
  'machines',
  'link',
  'links',
  'bots',
  'runs',
  'comparison',
  'data',
  'verdict',
  'processes',
  'errors',
  'measured',
  'cautions',
]);

/** Every number of a report by its path, `inputToAckMs.p99`, as assertions and comparisons name them. What is null is left out. */
export function figuresOf(report: Report): Record<string, number> {
  const figures: Record<string, number> = { 'errors.count': report.errors.length, 'bots.count': report.bots.length };
  const collect = (node: object, path: string): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      if (LEFT_OUT.has(key)) continue;
      if (typeof value === 'number') figures[path + key] = value;
      else if (typeof value === 'object' && value !== null) collect(value, `${path}${key}.`);
    }
  };
  collect(report, '');
  return figures;
}
