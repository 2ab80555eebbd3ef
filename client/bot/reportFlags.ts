/** Flags about what becomes of a report: who runs bots and who merges reports has the same. */
import { FlagError } from './flagValues.ts';

export type ReportFlags = {
  /** Folder for the reports; null for none. */
  report: string | null;
  prometheus: boolean;
  /** Report to compare with; null for none. */
  compare: string | null;
  asserts: string[];
  /** No words but errors and broken assertions. */
  quiet: boolean;
  /** The report on standard output, and all words on the other one. */
  json: boolean;
};

/** As `node:util` takes them. */
export const REPORT_OPTIONS = {
  report: { type: 'string' },
  prometheus: { type: 'boolean', default: false },
  compare: { type: 'string' },
  assert: { type: 'string', multiple: true, default: [] as string[] },
  quiet: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = Pick<ReportFlags, 'prometheus' | 'quiet' | 'json'> & {
  report?: string | undefined;
  compare?: string | undefined;
  assert: string[];
};

/** @throws FlagError when there is no folder for a file */
export function reportFlags({ report, prometheus, compare, assert: asserts, quiet, json }: Values): ReportFlags {
  if (prometheus && report === undefined)
    throw new FlagError('--prometheus writes report.prom into the folder of --report: give that, too');
  return { report: report ?? null, compare: compare ?? null, asserts, prometheus, quiet, json };
}
