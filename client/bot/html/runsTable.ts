/** What runs of the same work came to, one seed after another: how much is chance. */
import type { Report } from '../report/Report.ts';
import { html, type Content, type Markup } from './html.ts';
import { figure, percent, whole } from './numbers.ts';
import { standardDeviation } from './standardDeviation.ts';
import { table } from './table.ts';

type Say = (value: number) => string;

/** By the names that assertions use. */
const FIGURES: readonly [name: string, title: string, say: Say][] = [
  ['inputToAckMs.p50', 'input to ack p50', figure],
  ['inputToAckMs.p99', 'p99', figure],
  ['rttMs.p50', 'round trip p50', figure],
  ['actionToOtherScreenMs.total.p50', 'other screen p50', figure],
  ['interpolationDelayMs.p50', 'others in the past p50', figure],
  ['corrections.count', 'corrections', whole],
  ['interpolationUnderruns', 'underruns', whole],
  ['hits.agreement', 'agreement', percent],
  ['self.loopLagMs.p99', 'generator late p99', figure],
];

export function runsTable({ runs }: Report): Markup | null {
  if (runs.length < 2) return null;
  const over = (tell: (values: number[], say: Say) => string): Content[] =>
    FIGURES.map(([name, , say]) => {
      const values = runs.flatMap(({ figures }) => (figures[name] === undefined ? [] : [figures[name]]));
      return values.length === 0 ? '–' : tell(values, say);
    });
  const rows = runs.map(({ seed, figures }) => [
    String(seed),
    ...FIGURES.map(([name, , say]) => (figures[name] === undefined ? '–' : say(figures[name]))),
  ]);
  return html`<section aria-labelledby="runs">
    <h2 id="runs">Runs</h2>
    <p>
      The same work with one seed after another: what differs between these rows is chance, and a change smaller than that shows nothing.
    </p>
    ${table({ caption: 'Runs and their spread; times in ms', columns: ['seed', ...FIGURES.map(([, title]) => title)] }, [
      ...rows,
      ['mean', ...over((values, say) => say(values.reduce((a, b) => a + b, 0) / values.length))],
      ['standard deviation', ...over((values, say) => (say === whole ? figure : say)(standardDeviation(values)))],
      ['least to most', ...over((values, say) => `${say(Math.min(...values))} to ${say(Math.max(...values))}`)],
    ])}
  </section>`;
}
