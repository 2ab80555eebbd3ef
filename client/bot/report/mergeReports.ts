/** Reports of several machines, or of several seeds, as one. Histograms merge without loss, so percentiles are as of one run with all the bots. */
import { Measurements } from '../measure/Measurements.ts';
import { figuresOf } from './figuresOf.ts';
import { makeReport } from './makeReport.ts';
import type { Report } from './Report.ts';

/**
 * `together` were made at the same time, on several machines: their bots add up. Others were made one after another: their time does.
 *
 * @throws RangeError when the reports do not fit each other
 */
export function mergeReports(reports: readonly Report[], how: 'together' | 'in turn'): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new RangeError('there is no report to merge');
  const measurements = Measurements.from(first.data);
  for (const { data } of others) measurements.merge(data);
  const sum = (figure: (report: Report) => number): number => reports.reduce((total, report) => total + figure(report), 0);
  const most = (figure: (report: Report) => number): number => Math.max(...reports.map(figure));
  const worst = reports.toSorted((a, b) => (b.server.tickMs?.p99 ?? -1) - (a.server.tickMs?.p99 ?? -1))[0]!.server;
  const isTogether = how === 'together';
  return makeReport(
    {
      startedAt: reports.map(({ startedAt }) => startedAt).sort()[0]!,
      config: {
        ...first.config,
        count: isTogether ? sum(({ config }) => config.count) : first.config.count,
        workers: isTogether ? sum(({ config }) => config.workers) : first.config.workers,
        measuredSeconds: most(({ config }) => config.measuredSeconds),
      },
      machines: isTogether ? reports.flatMap(({ machines }) => machines) : first.machines,
      link: reports.every(({ link }) => JSON.stringify(link?.numbers) === JSON.stringify(first.link?.numbers)) ? first.link : null,
      bots: reports.flatMap(({ bots }) => bots),
      processes: reports.flatMap(({ self }) => self.processes),
      server: {
        tickMs: worst.tickMs,
        tickStartMs: worst.tickStartMs,
        lateTicks: sumOrNull(reports, ({ server }) => server.lateTicks),
        droppedTicks: sumOrNull(reports, ({ server }) => server.droppedTicks),
      },
      runs: isTogether
        ? []
        : reports.map((report) => ({ seed: report.config.seed, startedAt: report.startedAt, figures: figuresOf(report) })),
      errors: reports.flatMap(({ errors, self }) => errors.filter((error) => !self.processes.some(({ fault }) => fault === error))),
    },
    measurements,
  );
}

function sumOrNull(reports: readonly Report[], figure: (report: Report) => number | null): number | null {
  const values = reports.map(figure);
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
}
