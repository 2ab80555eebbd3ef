import { Measurements } from '../measure/Measurements.ts';
import { figuresOf } from '../report/figuresOf.ts';
import { makeReport } from '../report/makeReport.ts';
import type { Report } from '../report/Report.ts';
import type { Quantiles } from '../scrapeServer.ts';

const QUANTILES: Quantiles = { p50: 0, p99: 0, max: 0 };

/** Every name that `figuresOf` a report can have: those of a run in which nothing happened, and those that are null unless something did. */
export function figureNames(): string[] {
  const report = emptyReport();
  return Object.keys(figuresOf({ ...report, hits: { ...report.hits, agreement: 1 } }));
}

function emptyReport(): Report {
  return makeReport(
    {
      startedAt: new Date(0).toISOString(),
      config: { measuredSeconds: 0 } as Report['config'], // settings are no figures
      machines: [],
      link: null,
      bots: [],
      runs: [],
      errors: [],
      processes: [],
      server: { tickMs: QUANTILES, tickStartMs: QUANTILES, lateTicks: 0, droppedTicks: 0 },
    },
    new Measurements(1, () => 0),
  );
}
