/** Which share of all took no longer than so much: one line for each link, and for all where there are several. */
import type { Histogram } from '../measure/Histogram.ts';
import type { Measurements } from '../measure/Measurements.ts';
import { METRICS, type Metric } from '../measure/metrics.ts';
import type { Report } from '../report/Report.ts';
import { html, type Markup } from './html.ts';
import { linePlot, type Line, type LineStyle } from './linePlot.ts';
import { figure } from './numbers.ts';
import { linearScale, logScale } from './scales.ts';

/** Points along a line. */
const POINTS = 120;
/** Links drawn apart; with more, a plot says nothing. */
const MAX_LINKS = 4;
const STYLES: readonly LineStyle[] = ['solid', 'dashed', 'dotted', 'mixed', 'thin'];

export function distributions(report: Report, measurements: Measurements): Markup {
  const links = report.links.map(({ link }) => link);
  const groups = links.length > 1 && links.length <= MAX_LINKS ? ['all', ...links] : ['all'];
  const totals = groups.map((label, n) => ({ label, total: measurements.total(n === 0 ? undefined : label) }));
  const plot = (title: string, metric: Metric): Markup =>
    distributionPlot(
      title,
      metric,
      totals.map(({ label, total }) => ({ label, histogram: total.histogram(metric) })),
    );
  return html`<section aria-labelledby="distributions">
    <h2 id="distributions">How they spread</h2>
    <p>The share of all that took no longer than the time below, which is on a logarithmic scale: the steeper, the steadier.</p>
    <div class="plots">
      ${plot('Round trip', 'rttMs')} ${plot('Input to ack', 'inputToAckMs')} ${plot('Action to another screen', 'screenTotalMs')}
    </div>
  </section>`;
}

function distributionPlot(title: string, metric: Metric, groups: readonly { label: string; histogram: Histogram }[]): Markup {
  const { unit, about } = METRICS[metric];
  const known = groups.filter(({ histogram }) => histogram.count > 0);
  const ends = known.flatMap(({ histogram }) => [histogram.percentile(0.001), histogram.max]).filter((value) => value > 0);
  const scale = logScale(ends.length === 0 ? [1] : ends);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const values = Array.from({ length: POINTS }, (_, n) => first * (last / first) ** (n / (POINTS - 1)));
  const lines = known.map(({ label, histogram }, n): Line => ({ label, style: STYLES[n]!, values: sharesAt(histogram, values) }));
  return linePlot({
    title,
    unit: '%',
    about,
    none: 'Nothing was measured.',
    said: known.map(({ label, histogram }) => `${label}: ${quantileWords(histogram, unit)}`).join('; '),
    x: { values, scale, unit },
    y: linearScale([0, 100]),
    lines: lines.length === 1 ? [{ ...lines[0]!, label: '' }] : lines,
    labels: 'along',
  });
}

function quantileWords(histogram: Histogram, unit: string): string {
  const [p50, p95, p99] = histogram.percentiles([0.5, 0.95, 0.99]).map(figure) as [string, string, string];
  return `half within ${p50} ${unit}, 95 % within ${p95} ${unit}, 99 % within ${p99} ${unit}`;
}

/** Percent of the samples at or below each of `values`, which ascend. */
function sharesAt(histogram: Histogram, values: readonly number[]): number[] {
  const steps = histogram.cumulative();
  let n = 0;
  return values.map((value, at) => {
    if (at === values.length - 1) return 100;
    while (n < steps.length && steps[n]!.value <= value) n++;
    return n === 0 ? 0 : 100 * steps[n - 1]!.share;
  });
}
