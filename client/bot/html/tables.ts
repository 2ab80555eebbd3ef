/** What is told of each link and each bot. */
import type { BotFigures, Report } from '../report/Report.ts';
import { html, type Content, type Markup } from './html.ts';
import { figure, percent, whole } from './numbers.ts';
import { table } from './table.ts';

export function linksTable({ links }: Report): Markup | null {
  if (links.length < 2) return null;
  const columns = [
    'link',
    'bots',
    'round trip p50',
    'p99',
    'input to ack p50',
    'p99',
    'others in the past p50',
    'p99',
    'stalls',
    'longest',
    'underruns',
    'corrections',
    'agreement',
  ];
  const rows = links.map(
    ({ link, bots, rttMs, inputToAckMs, interpolationDelayMs: delay, stallMs, underruns, corrections, agreement }): Content[] => [
      link,
      whole(bots),
      ...[rttMs, inputToAckMs, delay].flatMap(({ count, p50, p99 }) => (count === 0 ? ['–', '–'] : [figure(p50), figure(p99)])),
      whole(stallMs.count),
      stallMs.count === 0 ? '–' : figure(stallMs.max),
      whole(underruns),
      whole(corrections),
      percent(agreement),
    ],
  );
  return html`<section aria-labelledby="links">
    <h2 id="links">Links</h2>
    ${table({ caption: 'By link; times in ms', columns }, rows)}
  </section>`;
}

/** More rows than this help nobody, and a page has to stay light. */
const MAX_BOTS = 200;

export function botsTable({ bots }: Report): Markup {
  const columns = [
    'bot',
    'room',
    'map',
    'link',
    'input to ack p50',
    'round trip p50',
    'others in the past p50',
    'corrections',
    'largest jump, px',
    'ticks/s',
    'ended',
  ];
  const worst = bots.toSorted((a, b) => badness(b) - badness(a) || b.inputToAckMs - a.inputToAckMs);
  const rows = worst
    .slice(0, MAX_BOTS)
    .map(({ name, room, map, link, inputToAckMs, rttMs, interpolationDelayMs, corrections, maxJumpPx, tickRateHz, ended }): Content[] => [
      name,
      room,
      map,
      link,
      figure(inputToAckMs),
      figure(rttMs),
      figure(interpolationDelayMs),
      whole(corrections),
      figure(maxJumpPx),
      figure(tickRateHz),
      ended ?? 'played to the end',
    ]);
  const left = bots.length - rows.length;
  return html`<section aria-labelledby="bots">
    <h2 id="bots">Bots</h2>
    <details>
      <summary>${whole(bots.length)} bots, the worst first</summary>
      ${table({ caption: 'Bots, the worst first; times in ms', columns, words: ['room', 'map', 'link', 'ended'], hasSentences: true }, rows)}
      ${left > 0 && html`<p class="aside">The ${whole(left)} best are left out here; report.json has them.</p>`}
    </details>
  </section>`;
}

/** Who did not play to the end is worst, then who jumped. */
const badness = ({ ended, maxJumpPx }: BotFigures): number => (ended === null ? 0 : 2) + (maxJumpPx > 0 ? 1 : 0);
