/** How it went, slice by slice. */
import { TICK_MS } from '#shared/netConfig.ts';
import { MAX_LOOP_LAG_MS } from '../LoopLag.ts';
import { Slice, type Measurements } from '../measure/Measurements.ts';
import { METRICS, type Counter, type Metric } from '../measure/metrics.ts';
import { measuredTimeOf } from '../report/alignRuns.ts';
import type { Report } from '../report/Report.ts';
import { html, type Markup } from './html.ts';
import { linePlot, spanWords, type Limit, type Line, type LineStyle, type Plot } from './linePlot.ts';
import { linearScale, scaleFor, spanScale } from './scales.ts';

const BANDS = [
  { label: 'p50', share: 0.5, style: 'solid' },
  { label: 'p95', share: 0.95, style: 'dashed' },
  { label: 'p99', share: 0.99, style: 'dotted' },
  { label: 'max', share: 1, style: 'thin' },
] as const;

/** A last point of less time than this share of the others says little, and its rates are noise. */
const LEAST_SLICE = 0.5;
/** More points than this are a blur on a plot of this size: slices are taken together. */
const MAX_POINTS = 100;
/** From here on time is in minutes, s. */
const LONG_S = 600;

type Times = { pointSeconds: number; slices: readonly Slice[]; seconds: readonly number[]; x: Plot['x'] };

export function overTime(report: Report, measurements: Measurements): Markup {
  const times = timesOf(report, measurements);
  const band = (title: string, metric: Metric, limit: Limit | null = null): Markup => bandPlot(times, title, metric, limit);
  const bots = Math.max(1, report.bots.length);
  return html`<section aria-labelledby="over-time">
    <h2 id="over-time">Over time</h2>
    <p>
      Each point is ${secondsWords(times.pointSeconds)} of all bots together, from the moment measuring
      began${report.runs.length > 1 && '; the runs lie on top of each other'}.
    </p>
    <div class="plots">
      ${band('Input to ack', 'inputToAckMs')} ${band('Round trip', 'rttMs')} ${band('Action to another screen', 'screenTotalMs')}
      ${band('Patch gaps', 'patchGapMs')} ${band('Interpolation delay', 'interpolationDelayMs')}
      ${band('Server’s longest tick', 'serverTickMs', { value: TICK_MS, label: `${TICK_MS.toFixed(1)} ms: time of a tick` })}
      ${band('Generator’s loop lag', 'loopLagMs', { value: MAX_LOOP_LAG_MS, label: `${MAX_LOOP_LAG_MS.toFixed(1)} ms: limit at p99` })}
      ${ratePlot(times, {
        title: 'Corrections',
        unit: 'a second',
        about: 'times reconciliation moved a predicted body, and jumps drawn, of all bots',
        none: 'No prediction was wrong in the whole run, and no jump was drawn.',
        lines: [
          { label: 'corrections', style: 'solid', of: (slice) => slice.histogram('correctionPx').count },
          { label: 'jumps', style: 'dashed', of: counted('drawnJumps') },
        ],
      })}
      ${ratePlot(times, {
        title: 'Underruns',
        unit: 'a second',
        about: 'views whose next patch was not there when its turn came, of all bots',
        none: 'In the whole run every patch was there when its turn came.',
        lines: [{ label: 'underruns', style: 'solid', of: counted('underruns') }],
      })}
      ${ratePlot(times, {
        title: 'Inputs missed',
        unit: 'a second',
        about: 'inputs that were due and never sent, and links lost, of all bots',
        none: 'Every input that was due was sent, and no link was lost.',
        lines: [
          { label: 'missed', style: 'solid', of: counted('inputsMissed') },
          { label: 'links lost', style: 'dashed', of: counted('drops') },
        ],
      })}
      ${ratePlot(times, {
        title: 'Traffic',
        unit: 'kB/s per bot',
        about: 'payload of WebSocket frames each way, counted about once a second',
        none: 'Nothing was counted.',
        lines: [
          { label: 'down', style: 'solid', of: (slice) => slice.total('bytesDown') / 1000 / bots },
          { label: 'up', style: 'dashed', of: (slice) => slice.total('bytesUp') / 1000 / bots },
        ],
      })}
    </div>
  </section>`;
}

const counted =
  (counter: Counter) =>
  (slice: Slice): number =>
    slice.total(counter);

const secondsWords = (seconds: number): string => (seconds === 1 ? 'one second' : `${seconds} seconds`);

function timesOf(report: Report, measurements: Measurements): Times {
  const { seconds: measuredSeconds } = measuredTimeOf(report);
  const all = measurements.slices;
  const together = Math.ceil(all.length / MAX_POINTS);
  const pointSeconds = together * measurements.sliceSeconds;
  const points = Array.from({ length: Math.ceil(all.length / together) }, (_, n) => mergedOf(all.slice(n * together, (n + 1) * together)));
  const lengths = points.map((_, n) => Math.min(pointSeconds, measuredSeconds - n * pointSeconds));
  const whole = lengths.findLastIndex((length) => length >= LEAST_SLICE * pointSeconds) + 1;
  const [unit, inUnit] = measuredSeconds > LONG_S ? ['min', 60] : ['s', 1];
  const values = points.slice(0, whole).map((_, n) => ((n + 0.5) * pointSeconds) / inUnit);
  return {
    pointSeconds,
    slices: points.slice(0, whole),
    seconds: lengths.slice(0, whole),
    x: { values, scale: spanScale(0, Math.max(measuredSeconds, pointSeconds) / inUnit), unit },
  };
}

function mergedOf(slices: readonly Slice[]): Slice {
  const merged = new Slice();
  for (const slice of slices) merged.merge(slice);
  return merged;
}

function bandPlot({ slices, x }: Times, title: string, metric: Metric, limit: Limit | null): Markup {
  const { unit, about } = METRICS[metric];
  const quantiles = slices.map(({ metrics }) => metrics.get(metric)?.percentiles(BANDS.map(({ share }) => share)) ?? null);
  const lines = BANDS.map(({ label, style }, band): Line => ({ label, style, values: quantiles.map((of) => of?.[band] ?? null) }));
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const usual = middleOf(lines[0]!.values.filter((value) => value !== null));
  return linePlot({
    title,
    unit,
    about,
    none: 'Nothing was measured.',
    said:
      [lines[0]!, lines[2]!, lines[3]!].map((line) => spanWords(line, x, unit)).join('; ') +
      (limit === null ? '' : `. A line marks ${limit.label}`),
    x,
    y: scaleFor(limit === null ? values : [...values, limit.value], Math.max(usual, (limit?.value ?? 0) / 10)),
    lines,
    isBanded: true,
    limit,
  });
}

type Rates = Pick<Plot, 'title' | 'unit' | 'about' | 'none'> & {
  lines: { label: string; style: LineStyle; of: (slice: Slice) => number }[];
};

/** What never happened is said, not drawn. */
function ratePlot({ slices, seconds, x }: Times, { lines: rates, ...rest }: Rates): Markup {
  const lines = rates.map(({ label, style, of }): Line => ({ label, style, values: slices.map((slice, n) => of(slice) / seconds[n]!) }));
  const values = lines.flatMap((line) => line.values as number[]);
  const isNothing = values.every((value) => value === 0);
  return linePlot({
    ...rest,
    said: lines.map((line) => spanWords(line, x, rest.unit)).join('; '),
    x,
    y: linearScale(values),
    lines: isNothing ? [] : lines,
  });
}

const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
