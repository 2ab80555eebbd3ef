/** What a run measured: the shape of `probe.json`. Keys are kept; new ones may join them. */
import { availableParallelism, loadavg } from 'node:os';
import type { LinkWay } from '#net/EmulatedLink.ts';
import type { Histogram } from '#bot/measure/Histogram.ts';
import type { MeasurementsJson } from '#bot/measure/Measurements.ts';
import type { Metric } from '#bot/measure/metrics.ts';
import type { ProbeFlags } from './flags.ts';
import { ACTING, WATCHING, type ProbeFigures } from './runProbe.ts';

/** Goes up when a key changes its meaning. */
export const PROBE_REPORT_VERSION = 1;

/** Over two frames of 60 Hz at p95 a page drew late, ms. */
const LATE_FRAME_MS = 34;

/** Of no samples everything is 0, and `count` says so. */
export type Spread = {
  count: number;
  min: number;
  mean: number;
  p50: number;
  p90: number;
  p95: number;
  p99: number;
  p999: number;
  max: number;
};

export type ProbeReport = {
  kind: 'probe';
  version: typeof PROBE_REPORT_VERSION;
  /** ISO 8601. */
  startedAt: string;
  machine: { node: string; chromium: string; platform: string; cpus: number; loadAverage: number };
  config: Pick<ProbeFlags, 'url' | 'seconds' | 'seed' | 'interp' | 'predict' | 'renderer'>;
  link: { profile: string | null; numbers: { down: LinkWay; up: LinkWay } } | null;
  inputToPixelMs: Spread;
  actionToOtherPageMs: Spread;
  /** Of the acting page; those of the watching one are in `watching`. */
  frameMs: Spread;
  longTasksMs: Spread;
  rttMs: Spread;
  watching: { frameMs: Spread; longTasksMs: Spread; rttMs: Spread };
  corrections: ProbeFigures['corrections'];
  steps: ProbeFigures['steps'];
  shots: ProbeFigures['shots'];
  clocks: ProbeFigures['clocks'];
  /** Whether this machine drew in time. */
  self: { ok: boolean };
  problems: string[];
  data: MeasurementsJson;
};

export function makeProbeReport(flags: ProbeFlags, figures: ProbeFigures): ProbeReport {
  const { startedAt, measurements, corrections, steps, shots, clocks, chromium } = figures;
  const { url, seconds, seed, interp, predict, renderer, link } = flags;
  const acting = measurements.total(ACTING);
  const watching = measurements.total(WATCHING);
  const of = (page: typeof acting, metric: Metric): Spread => spread(page.histogram(metric));
  const frameMs = of(acting, 'frameMs');
  const watchingFrameMs = of(watching, 'frameMs');
  const inputToPixelMs = of(acting, 'inputToPixelMs');
  const actionToOtherPageMs = of(watching, 'actionToOtherPageMs');
  const lateMs = Math.max(frameMs.p95, watchingFrameMs.p95);
  const ok = lateMs <= LATE_FRAME_MS;
  const problems = [
    inputToPixelMs.count === 0 && 'no step was seen: input to pixel was not measured',
    actionToOtherPageMs.count === 0 && 'the other page saw no shot: action to other page was not measured',
    !ok &&
      `a page drew a frame every ${lateMs} ms at p95, over ${LATE_FRAME_MS} ms: the bottleneck was this machine, and the result is about it`,
  ].filter((problem) => problem !== false);
  return {
    kind: 'probe',
    version: PROBE_REPORT_VERSION,
    startedAt: startedAt.toISOString(),
    machine: {
      node: process.version,
      chromium,
      platform: `${process.platform}-${process.arch}`,
      cpus: availableParallelism(),
      loadAverage: rounded(loadavg()[0]!),
    },
    config: { url, seconds, seed, interp, predict, renderer },
    link: link && { profile: link.profile.name, numbers: { down: link.profile.down, up: link.profile.up } },
    inputToPixelMs,
    actionToOtherPageMs,
    frameMs,
    longTasksMs: of(acting, 'longTasksMs'),
    rttMs: of(acting, 'rttMs'),
    watching: { frameMs: watchingFrameMs, longTasksMs: of(watching, 'longTasksMs'), rttMs: of(watching, 'rttMs') },
    corrections: { count: corrections.count, maxPx: rounded(corrections.maxPx) },
    steps,
    shots,
    clocks,
    self: { ok },
    problems: [...problems, ...figures.problems],
    data: measurements.toJSON(),
  };
}

function spread(histogram: Histogram): Spread {
  const shares = histogram.percentiles([0.5, 0.9, 0.95, 0.99, 0.999]).map(rounded) as [number, number, number, number, number];
  const [p50, p90, p95, p99, p999] = shares;
  const { count, min, mean, max } = histogram;
  return { count, min, mean: rounded(mean), p50, p90, p95, p99, p999, max };
}

/** Three digits after the point: microseconds of milliseconds. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A report in a few lines, for the terminal. */
export function probeSummary(report: ProbeReport): string {
  const { link, steps, shots, clocks, corrections, watching, frameMs, longTasksMs, rttMs } = report;
  const { offsetMs, errorMs } = clocks.before;
  const drift = rounded(clocks.after.offsetMs - offsetMs);
  const lines = [
    ...(link === null
      ? []
      : [
          `link            ${link.profile ?? 'by numbers'}: ${link.numbers.up.delayMs} ms up, ${link.numbers.down.delayMs} ms down, emulated in each page`,
        ]),
    `input to pixel  ${words(report.inputToPixelMs)}; ${steps.missed} of ${steps.asked} steps not seen`,
    `other page      ${words(report.actionToOtherPageMs)}; ${shots.missed} of ${shots.asked} shots not seen`,
    `frames          p50 ${frameMs.p50}  p95 ${frameMs.p95}  p99 ${frameMs.p99} ms; watching page p50 ${watching.frameMs.p50}  p95 ${watching.frameMs.p95}  p99 ${watching.frameMs.p99} ms`,
    `long tasks      ${longTasksMs.count}, longest ${longTasksMs.max} ms; watching page ${watching.longTasksMs.count}, longest ${watching.longTasksMs.max} ms`,
    `round trip      p50 ${rttMs.p50} ms; watching page p50 ${watching.rttMs.p50} ms`,
    `corrections     ${corrections.count}, largest ${corrections.maxPx} px`,
    `clocks          the pages' differ by ${rounded(offsetMs)} ms, known to ${rounded(errorMs)} ms; ${drift} ms of drift`,
    ...report.problems.map((problem) => `problem         ${problem}`),
  ];
  return lines.join('\n');
}

function words({ count, min, p50, p95, max }: Spread): string {
  return count === 0 ? 'not measured' : `p50 ${p50}  p95 ${p95}  max ${max}  min ${min} ms, ${count} times`;
}
