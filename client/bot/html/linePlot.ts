/** One plot of lines over one axis, as SVG that a phone and a wide screen show at nearly the same size. */
import { html, raw, type Markup } from './html.ts';
import { figure, short } from './numbers.ts';
import type { Scale } from './scales.ts';

/** A line, told apart by its style, not by colour alone; null where there is nothing. */
export type Line = { label: string; style: LineStyle; values: readonly (number | null)[] };
export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'thin' | 'mixed';
/** A value that should not be passed. */
export type Limit = { value: number; label: string };

export type Plot = {
  title: string;
  unit: string;
  /** What is drawn, in a sentence. */
  about: string;
  /** What it came to, in words: for those who do not see it. */
  said: string;
  /** Said in the place of the plot when no line has a value. */
  none: string;
  x: { values: readonly number[]; scale: Scale; unit: string };
  y: Scale;
  lines: readonly Line[];
  /** Whether the room between each line and the next is filled. */
  isBanded?: boolean;
  limit?: Limit | null;
  /** Where along the lines their labels stand; at the end unless told. */
  labels?: 'end' | 'along';
};

const SIZE = { width: 380, height: 214 };
const AREA = { left: 36, top: 10, bottom: 186 };
/** Of a label, about, px. */
const LETTER = 6;
/** From one label to the next, at least. */
const LABEL_PITCH = 12;

export function linePlot(plot: Plot): Markup {
  const { title, unit, about, none, lines } = plot;
  const isEmpty = lines.every(({ values }) => values.every((value) => value === null));
  return html`<figure class="plot">
    <figcaption>
      <h3>${title}${unit !== '' && html` <span class="unit">${unit}</span>`}</h3>
      <p>${about}</p>
    </figcaption>
    ${isEmpty ? html`<p class="none">${none}</p>` : drawn(plot)}
  </figure>`;
}

/** Lines that cross each other have a colour each, beside their style; bands are one thing and have one. */
const colourOf = ({ labels }: Plot, n: number): string => (labels === 'along' ? `c${n + 1}` : '');

/** Where the lines end: their labels are beside them. */
function rightOf({ lines, labels }: Plot): number {
  if (labels === 'along') return SIZE.width - 28;
  return SIZE.width - 10 - LETTER * Math.max(...lines.map(({ label }) => label.length));
}

function drawn(plot: Plot): Markup {
  const { title, unit, said, x, y, lines, limit = null } = plot;
  const right = rightOf(plot);
  const across = x.values.map((value) => AREA.left + x.scale.at(value) * (right - AREA.left));
  return html`<svg
      viewBox="0 0 ${SIZE.width} ${SIZE.height}"
      role="img"
      aria-label="${title}: ${said}"
      data-x="${x.values.map((value) => short(value, 2)).join(' ')}"
      data-values="${lines.map(({ values }) => values.map((value) => (value === null ? '' : short(value, 2))).join(' ')).join(';')}"
      data-labels="${lines.map(({ label }) => label).join(';')}"
      data-units="${x.unit};${unit}"
      data-across="${across.map((value) => short(value)).join(' ')}"
    >
      ${axes(plot, right)} ${plot.isBanded === true && bands(lines, across, y)}
      ${lines.map(
        ({ style, values }, n) =>
          html`<path class="line ${style} ${colourOf(plot, n)}" d="${raw(pathOf(values, across, y))}" /><path
              class="dots"
              d="${raw(dotsOf(values, across, y))}"
            />`,
      )}
      ${limit !== null && limitLine(limit, y, right)} ${labelsOf(plot, across, right)}
      <line class="cursor" y1="${AREA.top}" y2="${AREA.bottom}" visibility="hidden" />
    </svg>
    <p class="readout" aria-hidden="true"> </p>`;
}

function axes({ x, y }: Plot, right: number): Markup {
  const rows = y.ticks.map(({ value, label }) => {
    const height = short(upOf(value, y));
    return html`<path class="grid" d="M${AREA.left},${height}H${right}" /><text
        class="tick"
        text-anchor="end"
        x="${AREA.left - 5}"
        y="${height}"
        dy=".35em"
        >${label}</text
      >`;
  });
  const columns = x.scale.ticks.map(({ value, label }, n) => {
    const across = short(AREA.left + x.scale.at(value) * (right - AREA.left));
    return html`<path class="grid" d="M${across},${AREA.bottom}v4" /><text
        class="tick"
        text-anchor="middle"
        x="${across}"
        y="${AREA.bottom + 17}"
        >${label}${n === x.scale.ticks.length - 1 && ` ${x.unit}`}</text
      >`;
  });
  return html`<g aria-hidden="true"
    >${rows}${columns}${y.isLog && html`<text class="tick" x="${AREA.left + 4}" y="${AREA.top + 8}">log scale</text>`}</g
  >`;
}

const upOf = (value: number, y: Scale): number => AREA.bottom - y.at(value) * (AREA.bottom - AREA.top);

/** Lines from point to point. */
function pathOf(values: readonly (number | null)[], across: readonly number[], y: Scale): string {
  let path = '';
  for (const [n, value] of values.entries()) {
    if (value === null) continue;
    const isFirst = n === 0 || values[n - 1] === null;
    path += `${isFirst ? 'M' : 'L'}${short(across[n]!)},${short(upOf(value, y))}`;
  }
  return path;
}

/** Points without neighbours. */
function dotsOf(values: readonly (number | null)[], across: readonly number[], y: Scale): string {
  const isThere = (n: number): boolean => (values[n] ?? null) !== null;
  return values
    .map((value, n) => (value === null || isThere(n - 1) || isThere(n + 1) ? '' : `M${short(across[n]!)},${short(upOf(value, y))}h0`))
    .join('');
}

/** What lies between each line and the one above it. */
function bands(lines: readonly Line[], across: readonly number[], y: Scale): Markup[] {
  return lines.slice(1).map(({ values }, n) => {
    const below = lines[n]!.values;
    let path = '';
    for (let from = 0; from < values.length; from++) {
      if (values[from] === null || below[from] === null) continue;
      let to = from;
      while (to + 1 < values.length && values[to + 1] !== null && below[to + 1] !== null) to++;
      const point = (line: readonly (number | null)[], at: number): string => `${short(across[at]!)},${short(upOf(line[at]!, y))}`;
      const there = Array.from({ length: to - from + 1 }, (_, k) => point(values, from + k));
      const back = Array.from({ length: to - from + 1 }, (_, k) => point(below, to - k));
      path += `M${there.join('L')}L${back.join('L')}Z`;
      from = to;
    }
    return html`<path class="band b${n + 1}" d="${raw(path)}" />`;
  });
}

function limitLine({ value, label }: Limit, y: Scale, right: number): Markup {
  const height = upOf(value, y);
  return html`<path class="limit" d="M${AREA.left},${short(height)}H${right}" /><text
      class="limit-label"
      text-anchor="end"
      x="${right - 3}"
      y="${short(height - 4)}"
      >${label}</text
    >`;
}

/** Each line's name at the line, moved apart where they would overlap. */
function labelsOf(plot: Plot, across: readonly number[], right: number): Markup[] {
  const { lines, y, labels = 'end' } = plot;
  const places = lines.flatMap(({ label, values }, n) => {
    const at = labels === 'end' ? values.findLastIndex((value) => value !== null) : alongAt(values, y, n, lines.length);
    return at < 0 ? [] : [{ label, n, across: labels === 'end' ? right : across[at]!, height: upOf(values[at]!, y) }];
  });
  places.sort((a, b) => b.height - a.height);
  let free = AREA.bottom;
  for (const place of places) {
    place.height = Math.min(place.height, free);
    free = place.height - LABEL_PITCH;
  }
  // Those that were pushed out above come down again, and push back.
  let least = AREA.top;
  for (const place of places.toReversed()) {
    place.height = Math.max(place.height, least);
    least = place.height + LABEL_PITCH;
  }
  return places.map(
    ({ label, n, across, height }) =>
      html`<text class="label ${colourOf(plot, n)}" x="${short(across + 4)}" y="${short(height)}" dy=".35em">${label}</text>`,
  );
}

/** A place for each of `count` lines that rise from the bottom to the top, so that their labels are not all where they begin or end. */
function alongAt(values: readonly (number | null)[], y: Scale, n: number, count: number): number {
  const height = 0.75 - (0.5 * n) / Math.max(1, count - 1);
  return values.findIndex((value) => value !== null && y.at(value) >= (count === 1 ? 0.5 : height));
}

/** Least and most of a line, and when: a sentence about it. */
export function spanWords({ label, values }: Line, x: Plot['x'], unit: string): string {
  const known = values.flatMap((value, n) => (value === null ? [] : [{ value, n }]));
  if (known.length === 0) return `${label} has no values`;
  const most = known.reduce((a, b) => (b.value > a.value ? b : a));
  const least = known.reduce((a, b) => (b.value < a.value ? b : a));
  return `${label} from ${figure(least.value)} to ${figure(most.value)} ${unit}, highest at ${short(x.values[most.n]!)} ${x.unit}`;
}
