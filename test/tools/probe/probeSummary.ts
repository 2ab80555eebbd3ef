import { rounded, type Percentiles } from '#bot/report/Percentiles.ts';
import type { ProbeReport } from './ProbeReport.ts';

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

function words({ count, min, p50, p95, max }: Percentiles): string {
  return count === 0 ? 'not measured' : `p50 ${p50}  p95 ${p95}  max ${max}  min ${min} ms, ${count} times`;
}
