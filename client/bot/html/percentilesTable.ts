import type { Measurements } from '../measure/Measurements.ts';
import { METRICS, type Metric } from '../measure/metrics.ts';
import { percentilesOf } from '../report/Percentiles.ts';
import { html, type Content, type Markup } from './html.ts';
import { figure, whole } from './numbers.ts';
import { groupedTable } from './table.ts';

type Group =
  | 'What is felt'
  | 'Action to another screen'
  | 'The link'
  | 'The inputs'
  | 'The server, as its rooms tell it'
  | 'A page in a browser'
  | 'The generator';

/** The group of each metric, and its name there, in the order of the rows. */
const PLACES = {
  inputToAckMs: ['What is felt', 'input to ack'],
  correctionPx: ['What is felt', 'correction'],
  interpolationDelayMs: ['What is felt', 'interpolation delay'],
  stallRecoveryMs: ['What is felt', 'stall recovery'],
  joinMs: ['What is felt', 'join'],
  resumeMs: ['What is felt', 'resume'],
  screenTotalMs: ['Action to another screen', 'total'],
  screenSendWaitMs: ['Action to another screen', 'send wait'],
  screenOneWayMs: ['Action to another screen', 'both ways'],
  screenTickMs: ['Action to another screen', 'tick'],
  screenPatchWaitMs: ['Action to another screen', 'patch wait'],
  screenInterpolationMs: ['Action to another screen', 'interpolation'],
  screenMinusOneWayMs: ['Action to another screen', 'without both ways'],
  rttMs: ['The link', 'round trip'],
  patchGapMs: ['The link', 'patch gap'],
  stallMs: ['The link', 'stall'],
  inputLateMs: ['The inputs', 'sent late by'],
  inputMarginMs: ['The inputs', 'margin'],
  inputBufferTicks: ['The inputs', 'buffer'],
  serverTickMs: ['The server, as its rooms tell it', 'longest tick'],
  serverTickLateMs: ['The server, as its rooms tell it', 'latest start'],
  serverTickRateHz: ['The server, as its rooms tell it', 'tick rate'],
  inputToPixelMs: ['A page in a browser', 'input to pixel'],
  actionToOtherPageMs: ['A page in a browser', 'action to another page'],
  frameMs: ['A page in a browser', 'frame'],
  longTasksMs: ['A page in a browser', 'long tasks'],
  loopLagMs: ['The generator', 'loop lag'],
} as const satisfies Record<Metric, readonly [Group, string]>;

const COLUMNS = ['', 'unit', 'p50', 'p90', 'p95', 'p99', 'p99.9', 'max', 'mean', 'count', 'what it is'];

export function percentilesTable(measurements: Measurements): Markup {
  const total = measurements.total();
  const groups = Map.groupBy(Object.keys(PLACES) as Metric[], (metric) => PLACES[metric][0]);
  // Bots have no page: a group of which nothing was measured says nothing.
  const known = [...groups].filter(([, metrics]) => metrics.some((metric) => total.histogram(metric).count > 0));
  const rowOf = (metric: Metric): Content[] => {
    const { count, mean, max, p50, p90, p95, p99, p999 } = percentilesOf(total.histogram(metric));
    const figures = [p50, p90, p95, p99, p999, max, mean].map((value) => (count === 0 ? '–' : figure(value)));
    return [PLACES[metric][1], METRICS[metric].unit, ...figures, whole(count), METRICS[metric].about];
  };
  return html`<section aria-labelledby="percentiles">
    <h2 id="percentiles">Percentiles</h2>
    ${groupedTable(
      { caption: 'Every metric, in its unit', columns: COLUMNS, words: ['unit', 'what it is'], hasSentences: true },
      known.map(([title, metrics]) => ({ title, rows: metrics.map(rowOf) })),
    )}
  </section>`;
}
