/** The peeker's advantage in measured parts: how long others do not see yet what somebody did, and what the server makes up for. */
import { COVER_TICKS, LEAD_BLEND_TICKS, MAX_REWIND_TICKS, TICK_MS } from '#shared/netConfig.ts';
import type { Histogram } from '../measure/Histogram.ts';
import type { Measurements, Slice } from '../measure/Measurements.ts';
import type { Metric } from '../measure/metrics.ts';
import type { Report } from '../report/Report.ts';
import { html, type Markup } from './html.ts';
import { figure, percent, short, whole } from './numbers.ts';
import { table } from './table.ts';

const MAX_REWIND_MS = MAX_REWIND_TICKS * TICK_MS;

/** In the order in which they happen. */
const PARTS = [
  { key: 'A', name: 'send wait', metric: 'screenSendWaitMs', about: 'the input waits for the frame that sends it' },
  { key: 'B', name: 'both ways', metric: 'screenOneWayMs', about: 'up to the server and down to the other' },
  {
    key: 'C',
    name: 'tick',
    metric: 'screenTickMs',
    about: 'the input waits on the server and its tick is worked out; and by how much the ways differed from their mean',
  },
  { key: 'D', name: 'patch wait', metric: 'screenPatchWaitMs', about: 'the tick waits for the next patch' },
  {
    key: 'E',
    name: 'interpolation',
    metric: 'screenInterpolationMs',
    about: 'the other shows the world so far in the past, and waits for a frame',
  },
] as const satisfies readonly { key: string; name: string; metric: Metric; about: string }[];

/** A mean in its parts, which add up to it. */
export type Sum = { label: string; total: number; parts: number[] };

export function sumOf(label: string, slice: Slice): Sum {
  return { label, total: slice.histogram('screenTotalMs').mean, parts: PARTS.map(({ metric }) => slice.histogram(metric).mean) };
}

export function peekersAdvantage(
  { actionToOtherScreenMs: { oneWayFrom }, config, links: known }: Report,
  measurements: Measurements,
): Markup {
  const all = measurements.total();
  const totals = all.histogram('screenTotalMs');
  if (totals.count === 0)
    return section(
      html`<p class="none">No shot of a bot was seen by another bot of its room and process, so there is nothing to add up.</p>`,
    );
  const links = known.map(({ link }) => ({ link, slice: measurements.total(link) }));
  const seen = links.filter(({ slice }) => slice.histogram('screenTotalMs').count > 0);
  const sums = [...(seen.length > 1 ? seen.map(({ link, slice }) => sumOf(`seen over ${link}`, slice)) : []), sumOf('all', all)];
  return section(
    html`<p>
        Whoever comes round a corner moves at once on their own screen. The others see it <strong>${figure(totals.mean)} ms</strong> later
        on average: for so long a peeker looks at people who cannot see them yet. It was measured shot by shot, over ${whole(totals.count)}
        sightings on one clock, and is the sum of these parts.
      </p>
      ${bars(sums)}
      ${table(
        {
          caption: 'Means of the parts, which add up; times in ms',
          columns: ['', 'part', 'mean', 'share', 'p50', 'p99', 'what it is'],
          words: ['part', 'what it is'],
          hasSentences: true,
        },
        partRows(all),
      )}
      <p class="aside">
        ${oneWayFrom === 'link' ? 'Both ways are the mean delays of the emulated links.' : 'Both ways are half of each bot’s usual round trip.'}
        Percentiles are of each part by itself: they do not add up.
      </p>
      <p>${givenBackWords(totals, config.lagcomp)}</p>`,
  );
}

const section = (content: Markup): Markup =>
  html`<section aria-labelledby="peekers">
    <h2 id="peekers">The peeker’s advantage, in measured parts</h2>
    ${content}
  </section>`;

function partRows(all: Slice) {
  const mean = all.histogram('screenTotalMs').mean;
  const row = (key: string, name: string, histogram: Histogram, about: string) => {
    const [p50, p99] = histogram.percentiles([0.5, 0.99]);
    return [key, name, figure(histogram.mean), percent(mean === 0 ? null : histogram.mean / mean), figure(p50), figure(p99), about];
  };
  return [
    ...PARTS.map(({ key, name, metric, about }) => row(key, name, all.histogram(metric), about)),
    row('Σ', 'total', all.histogram('screenTotalMs'), 'from the moment the input was due to the other’s first view of the shot'),
  ];
}

/** One bar for each sum, all on one scale. What is below 0 lies to the left of the zero, so that what is right of the zero less what is left of it is the total. */
export function bars(sums: readonly Sum[]): Markup {
  const above = Math.max(...sums.map(({ parts }) => parts.reduce((sum, part) => sum + Math.max(0, part), 0)), 1e-9);
  const below = Math.max(...sums.map(({ parts }) => parts.reduce((sum, part) => sum + Math.max(0, -part), 0)));
  const span = above + below;
  return html`<div class="bars">${sums.map((sum) => bar(sum, below, span))}</div>`;
}

/** A part narrower than this share has no room for its letter. */
const LEAST_LABEL = 0.035;
/** And than this none for its figure. */
const LEAST_FIGURE = 0.16;

function bar({ label, total, parts }: Sum, below: number, span: number): Markup {
  let [left, right] = [below, below];
  const cells = parts.map((part, n) => {
    const width = Math.abs(part);
    const x = part < 0 ? (left -= width) : right;
    if (part >= 0) right += width;
    const share = width / span;
    const name = PARTS[n]!.key + (share >= LEAST_FIGURE ? ` ${figure(part)}` : '');
    return html`<rect
        class="part p${n + 1}"
        x="${short((100 * x) / span, 3)}%"
        width="${short(100 * share, 3)}%"
        height="40"
        data-ms="${short(part, 3)}"
      /><rect
        class="hatch"
        fill="url(#hatch-${n + 1})"
        x="${short((100 * x) / span, 3)}%"
        width="${short(100 * share, 3)}%"
        height="40"
      />${share >= LEAST_LABEL && html`<text class="part-label" x="${short((100 * (x + width / 2)) / span, 3)}%" y="20" dy=".35em" text-anchor="middle">${name}</text>`}`;
  });
  const said = parts.map((part, n) => `${PARTS[n]!.name} ${figure(part)} ms`).join(', ');
  return html`<p class="bar-label">${label}: ${figure(total)} ms</p>
    <svg class="bar" height="40" width="100%" role="img" aria-label="${label}: ${figure(total)} ms on average: ${said}">${cells}</svg>`;
}

/** What is left of the sum above this share is not worth a word. */
const NEARLY_ALL = 0.98;

/** How much of the sum a shooter is spared: shots are judged by what their shooter saw, which is as old as the same parts make it. */
function givenBackWords(totals: Histogram, isCompensated: boolean): Markup {
  if (!isCompensated)
    return html`Lag compensation was off: a shooter has to aim where the others will be ${figure(totals.mean)} ms later, and nothing of it
    is given back.`;
  const back = meanOfAtMost(totals, MAX_REWIND_MS);
  const isAll = back >= NEARLY_ALL * totals.mean;
  return html`<strong>Lag compensation gives back up to ${figure(back)} ms of it (${percent(back / totals.mean, 0)})</strong> to whoever
    shoots. What a shooter sees is as old as these parts make it, and a shot that leaves the barrel meets the others where its shooter saw
    them, at most ${figure(MAX_REWIND_MS)} ms ago; that lead fades over the first ${figure(LEAD_BLEND_TICKS * TICK_MS)} ms of a shot’s
    flight. ${isAll ? 'So nobody has to aim ahead for the link.' : 'What is beyond that a shooter has to aim ahead.'} It does not show the
    peeker any sooner, and who has been behind a wall for ${figure(COVER_TICKS * TICK_MS)} ms is safe from it.`;
}

/** The mean when each value counts no more than `most`. */
export function meanOfAtMost(histogram: Histogram, most: number): number {
  let [sum, before] = [0, 0];
  for (const { value, share } of histogram.cumulative()) {
    sum += Math.min(value, most) * (share - before);
    before = share;
  }
  return sum;
}
