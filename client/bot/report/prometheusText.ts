/** `report.prom`: a report as a textfile collector of Prometheus reads it (text exposition format 0.0.4). */
import { Measurements, type Slice } from '../measure/Measurements.ts';
import { COUNTER_NAMES, COUNTERS, METRIC_NAMES, METRICS, type Counter, type Metric } from '../measure/metrics.ts';
import type { Cause } from './judge.ts';
import { rounded } from './Percentiles.ts';
import type { Report } from './Report.ts';

const PREFIX = 'bankshot_bots_';
const QUANTILES = [0.5, 0.9, 0.95, 0.99, 0.999] as const;
const CAUSES: readonly Cause[] = ['none', 'generator', 'server', 'link', 'netcode'];

type Sample = { suffix?: string; labels?: Readonly<Record<string, string | number>>; value: number };
type Family = { name: string; help: string; type: 'summary' | 'counter' | 'gauge'; samples: readonly Sample[] };

/** Names by Prometheus' own rules: units in the name, totals of counters called so. */
export const metricName = (metric: Metric): string => PREFIX + snake(metric);
export const counterName = (counter: Counter): string => `${PREFIX}${snake(counter)}_total`;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is neither a metric nor a counter of the measurements. */
const GAUGES: readonly { name: string; help: string; of: (report: Report) => Sample[] }[] = [
  { name: 'info', help: 'what was run, always 1', of: (report) => [{ labels: infoOf(report), value: 1 }] },
  { name: 'started_seconds', help: 'when the run began, Unix time', of: ({ startedAt }) => [{ value: Date.parse(startedAt) / 1000 }] },
  { name: 'measured_seconds', help: 'how long was measured', of: ({ config }) => [{ value: config.measuredSeconds }] },
  { name: 'players', help: 'bots of the run', of: ({ bots }) => [{ value: bots.length }] },
  { name: 'errors', help: 'errors of the run', of: ({ errors }) => [{ value: errors.length }] },
  { name: 'generator_ok', help: '1 when what ran the bots was up to it', of: ({ self }) => [{ value: self.ok ? 1 : 0 }] },
  {
    name: 'verdict',
    help: '1 for the cause of what the run came to; none when all was good',
    of: ({ verdict }) => CAUSES.map((cause) => ({ labels: { cause }, value: verdict.cause === cause ? 1 : 0 })),
  },
  {
    name: 'hit_agreement_ratio',
    help: 'share of the hits judged that were seen and ruled alike; NaN when none was',
    of: ({ hits }) => [{ value: hits.agreement ?? NaN }],
  },
];

const infoOf = ({ config, link, machines }: Report): Record<string, string> => ({
  scenario: config.scenario,
  link: link?.profile ?? 'none',
  seed: String(config.seed),
  version: machines[0]?.bankshot ?? '',
  host: machines.map(({ host }) => host).join(','),
});

/** Ends with a line feed, as the format wants. */
export function prometheusText(report: Report): string {
  const total = Measurements.from(report.data).total();
  const families = [
    ...GAUGES.map(({ name, help, of }): Family => ({ name: PREFIX + name, help, type: 'gauge', samples: of(report) })),
    ...METRIC_NAMES.map((metric) => summaryOf(metric, total)),
    ...COUNTER_NAMES.map((counter): Family => ({
      name: counterName(counter),
      help: COUNTERS[counter],
      type: 'counter',
      samples: [{ value: total.total(counter) }],
    })),
  ];
  return `${families.map(textOf).join('\n\n')}\n`;
}

/** Of no samples the quantiles are NaN, as those of every summary. */
function summaryOf(metric: Metric, total: Slice): Family {
  const histogram = total.histogram(metric);
  const values = histogram.percentiles(QUANTILES);
  const { count, mean } = histogram;
  const samples: Sample[] = [
    ...QUANTILES.map((quantile, n) => ({ labels: { quantile }, value: count === 0 ? NaN : rounded(values[n]!) })),
    { suffix: '_sum', value: rounded(mean * count) },
    { suffix: '_count', value: count },
  ];
  return { name: metricName(metric), help: METRICS[metric].about, type: 'summary', samples };
}

function textOf({ name, help, type, samples }: Family): string {
  const lines = samples.map(({ suffix = '', labels = {}, value }) => `${name}${suffix}${labelText(labels)} ${numberText(value)}`);
  return [`# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

function labelText(labels: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escape = (text: string): string => text.toWellFormed().replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"');

function numberText(value: number): string {
  if (Number.isFinite(value) || Number.isNaN(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}
