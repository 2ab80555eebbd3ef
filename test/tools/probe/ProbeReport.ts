/** What a run measured: the shape of `probe.json`. Keys are kept; new ones may join them. README.md says what each figure means. */
import type { LinkWay } from '#net/EmulatedLink.ts';
import type { MeasurementsJson } from '#bot/measure/Measurements.ts';
import type { Percentiles } from '#bot/report/Percentiles.ts';
import type { Machine } from '#bot/report/Report.ts';
import type { ProbeFlags } from './flags.ts';
import type { ProbeFigures } from './runProbe.ts';

/** Goes up when a key changes its meaning. */
export const PROBE_REPORT_VERSION = 1;

export type ProbeReport = {
  kind: 'probe';
  version: typeof PROBE_REPORT_VERSION;
  /** ISO 8601. */
  startedAt: string;
  /** As in a bots' report, and the browser. */
  machine: Machine & { chromium: string };
  config: Pick<ProbeFlags, 'url' | 'seconds' | 'seed' | 'interp' | 'predict' | 'renderer'>;
  link: { profile: string | null; numbers: { down: LinkWay; up: LinkWay } } | null;
  inputToPixelMs: Percentiles;
  actionToOtherPageMs: Percentiles;
  /** Of the acting page; those of the watching one are in `watching`. */
  frameMs: Percentiles;
  longTasksMs: Percentiles;
  rttMs: Percentiles;
  watching: { frameMs: Percentiles; longTasksMs: Percentiles; rttMs: Percentiles };
  corrections: ProbeFigures['corrections'];
  steps: ProbeFigures['steps'];
  shots: ProbeFigures['shots'];
  clocks: ProbeFigures['clocks'];
  /** Whether this machine drew in time. */
  self: { ok: boolean };
  problems: string[];
  data: MeasurementsJson;
};
