import type { Metric } from '#bot/measure/metrics.ts';
import { machine } from '#bot/report/machine.ts';
import { percentilesOf, rounded, type Percentiles } from '#bot/report/Percentiles.ts';
import type { ProbeFlags } from './flags.ts';
import { PROBE_REPORT_VERSION, type ProbeReport } from './ProbeReport.ts';
import { ACTING, WATCHING, type ProbeFigures } from './runProbe.ts';

/** Over two frames of 60 Hz at p95 a page drew late, ms. */
const LATE_FRAME_MS = 34;

export function makeProbeReport(flags: ProbeFlags, figures: ProbeFigures): ProbeReport {
  const { startedAt, measurements, corrections, steps, shots, clocks, chromium } = figures;
  const { url, seconds, seed, interp, predict, renderer, link } = flags;
  const acting = measurements.total(ACTING);
  const watching = measurements.total(WATCHING);
  const of = (page: typeof acting, metric: Metric): Percentiles => percentilesOf(page.histogram(metric));
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
    machine: { ...machine(), chromium },
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
