/** Reports of several machines, or of several seeds, as one. Histograms merge without loss, so percentiles are as of one run with all the bots. */
import { Measurements } from '../measure/Measurements.ts';
import { alignRuns, overlay } from './alignRuns.ts';
import { errorsOfBots } from './errorsOfBots.ts';
import { figuresOf } from './figuresOf.ts';
import { makeReport } from './makeReport.ts';
import type { Report } from './Report.ts';
import { mergeTicks } from './serverTicks.ts';

/**
 * `together` were made at the same time, on several machines: their bots add up. Others were made one after another: their time does.
 *
 * @throws RangeError when the reports do not fit each other
 */
export function mergeReports(reports: readonly Report[], how: 'together' | 'in turn'): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new RangeError('there is no report to merge');
  const isTogether = how === 'together';
  const { shifts, measured, cautions } = isTogether ? alignRuns(reports, first.data.sliceSeconds) : overlay(reports);
  const measurements = Measurements.from(first.data, shifts[0]);
  for (const [n, { data }] of others.entries()) measurements.merge(data, shifts[n + 1]);
  const sum = (figure: (report: Report) => number): number => reports.reduce((total, report) => total + figure(report), 0);
  const bots = sum((report) => report.bots.length);
  const worst = reports.toSorted((a, b) => (b.server.tickMs?.p99 ?? -1) - (a.server.tickMs?.p99 ?? -1))[0]!.server;
  return makeReport(
    {
      startedAt: reports.map(({ startedAt }) => startedAt).sort()[0]!,
      config: {
        ...first.config,
        count: isTogether ? sum(({ config }) => config.count) : first.config.count,
        workers: isTogether ? sum(({ config }) => config.workers) : first.config.workers,
        measuredSeconds:
          bots === 0 ? first.config.measuredSeconds : sum((report) => report.bots.length * report.config.measuredSeconds) / bots,
      },
      ...(measured !== undefined && { measured }),
      machines: isTogether ? reports.flatMap(({ machines }) => machines) : first.machines,
      link: reports.every(({ link }) => JSON.stringify(link?.numbers) === JSON.stringify(first.link?.numbers)) ? first.link : null,
      bots: reports.flatMap(({ bots }) => bots),
      processes: reports.flatMap(({ self }) => self.processes),
      server: {
        tickMs: worst.tickMs,
        tickStartMs: worst.tickStartMs,
        ...mergeTicks(reports.map(({ server }) => server)),
      },
      runs: isTogether
        ? []
        : reports.map((report) => ({ seed: report.config.seed, startedAt: report.startedAt, figures: figuresOf(report) })),
      ...doubts([...reports.flatMap((report) => report.cautions ?? []), ...cautions]),
      errors: reports.flatMap(errorsOfBots),
    },
    measurements,
  );
}

const doubts = (cautions: readonly string[]): Pick<Report, 'cautions'> =>
  cautions.length === 0 ? {} : { cautions: [...new Set(cautions)] };
