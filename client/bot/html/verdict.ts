import type { Cause } from '../report/judge.ts';
import type { Report } from '../report/Report.ts';
import { html, type Content, type Markup } from './html.ts';
import { figure, moment, percent, short, whole } from './numbers.ts';

/** The mark beside the headline. */
const MARKS: Readonly<Record<Cause, string>> = {
  none: 'Good',
  generator: 'Generator',
  server: 'Server',
  link: 'Link',
  netcode: 'Netcode',
};

export function verdict({
  verdict: { cause, headline, reasons },
  cautions = [],
  startedAt,
  config,
  link,
  links,
  machines,
}: Report): Markup {
  const over = link === null ? (links.length > 1 ? `${links.length} links` : 'the link as it is') : (link.profile ?? 'a link by numbers');
  return html`<header class="verdict ${cause}">
    <p class="what">Bankshot bots · <time datetime="${startedAt}">${moment(startedAt)}</time></p>
    <h1><span class="mark">${MARKS[cause]}</span> ${headline}</h1>
    <p>
      ${config.count} bots, ${short(config.measuredSeconds)} s, ${config.scenario}, over
      ${over}${machines.length > 1 && `, from ${machines.length} machines`}${config.repeat > 1 && `, ${config.repeat} runs`}.
    </p>
    ${
      reasons.length + cautions.length > 0 &&
      html`<ul class="reasons">
        ${[...reasons, ...cautions].map((reason) => html`<li>${reason}</li>`)}
      </ul>`
    }
  </header>`;
}

/** What one looks for first. */
export function keyFigures(report: Report): Markup {
  const {
    rttMs,
    inputToAckMs,
    actionToOtherScreenMs: screen,
    interpolationDelayMs,
    interpolationUnderruns,
    corrections,
    drawnJumps,
  } = report;
  const { inputs, hits, stallMs, bytesPerSecondPerBot, server, self, errors } = report;
  const times = ({ p50, p99, count }: { p50: number; p99: number; count: number }): Content[] =>
    count === 0 ? ['–', ''] : [html`${figure(p50)} <small>ms at p50</small>`, `p99 ${figure(p99)} ms`];
  const cards: [title: string, ...Content[]][] = [
    ['Round trip', ...times(rttMs)],
    ['Input to ack', ...times(inputToAckMs)],
    ['To another screen', ...times(screen.total)],
    ['Others in the past', ...times(interpolationDelayMs)],
    ['Hit agreement', hits.agreement === null ? '–' : percent(hits.agreement), `of ${whole(hits.judged)} hits judged`],
    ['Corrections', whole(corrections.count), `largest ${figure(corrections.px.max)} px, ${whole(drawnJumps.count)} jumps drawn`],
    ['Underruns', whole(interpolationUnderruns), `${whole(stallMs.count)} stalls of over 100 ms`],
    ['Inputs missed', whole(inputs.missed), `of ${whole(inputs.sent + inputs.missed)} due`],
    ['Server', html`${figure(server.tickRateHz)} <small>ticks/s</small>`, tickWords(server)],
    ['Generator, loop late', html`${figure(self.loopLagMs.p99)} <small>ms at p99</small>`, self.ok ? 'was up to it' : 'was not up to it'],
    [
      'Traffic per bot',
      html`${figure(bytesPerSecondPerBot.down / 1000)} <small>kB/s down</small>`,
      `${figure(bytesPerSecondPerBot.up / 1000)} kB/s up`,
    ],
    ['Errors', whole(errors.length), ''],
  ];
  return html`<section aria-labelledby="key-figures">
    <h2 id="key-figures">Key figures</h2>
    <dl class="cards">
      ${cards.map(
        ([title, value, more]) =>
          html`<div>
            <dt>${title}</dt>
            <dd class="big">${value!}</dd>
            <dd>${more!}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function tickWords({ longestTickMs, tickMs }: Report['server']): string {
  if (tickMs !== null) return `a tick took ${figure(tickMs.p99)} ms at p99`;
  return longestTickMs.count === 0 ? '' : `longest tick ${figure(longestTickMs.max)} ms`;
}
