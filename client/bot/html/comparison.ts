/** What is different from an earlier run, each figure beside the noise that it would have to exceed. */
import type { ComparedFigure, FigureVerdict } from '../compare/Comparison.ts';
import { withUnit } from '../compare/headlineOf.ts';
import type { Report } from '../report/Report.ts';
import { html, type Content, type Markup } from './html.ts';
import { moment, short } from './numbers.ts';
import { table } from './table.ts';

/** Differences are drawn up to so many times their noise; what is beyond is an arrow at the edge. */
const REACH = 4;
const SIZE = { width: 200, height: 18 };

const COLUMNS = ['figure', 'old', 'new', 'difference', 'noise', 'difference in units of its noise', 'so it is'];

export function comparison({ comparison: compared }: Report): Markup | null {
  // Reports that were made before there were comparisons have none.
  if ((compared ?? null) === null) return null;
  const { baseStartedAt, headline, noiseFrom, cautions, figures } = compared!;
  const how = noiseFrom === 'runs' ? 'what the runs of each side differ by' : 'estimated from within one run of each side';
  return html`<section aria-labelledby="comparison">
    <h2 id="comparison">Compared with the run of ${moment(baseStartedAt)}</h2>
    <p><strong>${headline}</strong></p>
    ${
      cautions.length > 0 &&
      html`<ul class="reasons">
        ${cautions.map((caution) => html`<li>${caution}</li>`)}
      </ul>`
    }
    <p>Noise is ${how}: a mark within the shaded band shows nothing but chance.</p>
    ${table({ caption: 'Differences and their noise', columns: COLUMNS, words: COLUMNS.slice(-2) }, figures.map(row))}
  </section>`;
}

function row(figure: ComparedFigure): Content[] {
  const { name, old, new: now, difference, noise, verdict } = figure;
  const cell = (value: number | null, sign = ''): string => (value === null ? '–' : sign + withUnit(figure, value));
  return [name, cell(old), cell(now), cell(difference, (difference ?? 0) > 0 ? '+' : ''), cell(noise, '± '), mark(figure), verdict];
}

/** The shape of a mark says what its colour does. */
const MARKS: Readonly<Record<FigureVerdict, string>> = {
  better: 'M-5,0L0,-5L5,0L0,5Z',
  worse: 'M-5,-5H5V5H-5Z',
  'no difference': 'M-4,0A4,4 0 1 0 4,0A4,4 0 1 0 -4,0Z',
  'not measured': '',
};

/** Where the difference lies: the middle is none, the band its noise. */
function mark({ difference, noise, verdict }: ComparedFigure): Markup | string {
  if (difference === null || noise === null) return '–';
  const times = difference === 0 ? 0 : difference / noise;
  const across = (value: number): number => (SIZE.width / 2) * (1 + (0.94 * value) / REACH);
  const isFar = Math.abs(times) > REACH;
  const x = across(Math.max(-REACH, Math.min(REACH, times)));
  const far = times > 0 ? 'M-5,-6L5,0L-5,6Z' : 'M5,-6L-5,0L5,6Z';
  const said = Number.isFinite(times) ? `${short(times)} times its noise` : 'any difference is beyond no noise';
  return html`<svg class="difference" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-label="${said}">
    <rect class="noise" x="${short(across(-1))}" width="${short(across(1) - across(-1))}" height="${SIZE.height}" />
    <path class="grid" d="M${SIZE.width / 2},0v${SIZE.height}" />
    <path
      class="mark ${verdict.replace(' ', '-')}"
      transform="translate(${short(x)},${SIZE.height / 2})"
      d="${isFar ? far : MARKS[verdict]}"
    />
  </svg>`;
}
