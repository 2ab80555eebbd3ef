/** How a run goes while it goes, on a terminal: a table of the last second that is drawn over itself and never scrolls. */
import { stdout } from 'node:process';
import type { Crew } from './Crew.ts';
import { Slice } from './measure/Measurements.ts';
import type { Counter, Metric } from './measure/metrics.ts';

const PERIOD_MS = 500;
const UP = (lines: number): string => `\x1b[${lines}A`;
const CLEAR_BELOW = '\x1b[J';

const ROWS: readonly { head: string; metric: Metric; unit: string }[] = [
  { head: 'round trip', metric: 'rttMs', unit: 'ms' },
  { head: 'input to ack', metric: 'inputToAckMs', unit: 'ms' },
  { head: 'other screen', metric: 'screenTotalMs', unit: 'ms' },
  { head: 'patch gap', metric: 'patchGapMs', unit: 'ms' },
  { head: 'others shown in the past', metric: 'interpolationDelayMs', unit: 'ms' },
  { head: 'server tick', metric: 'serverTickMs', unit: 'ms' },
  { head: 'own loop late', metric: 'loopLagMs', unit: 'ms' },
];

export class LiveTable {
  readonly #isShown: boolean;
  #crews: readonly Crew[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lines = 0;

  constructor(isQuiet: boolean) {
    this.#isShown = stdout.isTTY && !isQuiet;
  }

  watch(crews: readonly Crew[]): void {
    this.#crews = crews;
    if (this.#isShown) this.#timer ??= setInterval(() => this.#draw(liveTable(this.#crews.map((crew) => crew.live()))), PERIOD_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    if (this.#isShown) this.#draw('');
  }

  #draw(text: string): void {
    stdout.write(`${this.#lines > 0 ? `\r${UP(this.#lines)}` : ''}${CLEAR_BELOW}${text}`);
    this.#lines = text.split('\n').length - 1;
  }
}

/** The table of a moment: the last whole slice of all crews together. */
export function liveTable(lives: readonly ReturnType<Crew['live']>[]): string {
  const slice = new Slice();
  for (const live of lives) if (live.slice !== null) slice.merge(Slice.from(live.slice));
  const sum = (figure: (live: ReturnType<Crew['live']>) => number): number => lives.reduce((total, live) => total + figure(live), 0);
  const count = (counter: Counter): string => String(slice.total(counter));
  const line = (head: string, ...cells: string[]): string => `${head.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}\n`;
  return [
    `${sum(({ playing }) => playing)} playing, ${sum(({ errors }) => errors)} errors\n`,
    line('last second', 'p50', 'p99', 'max'),
    ...ROWS.map(({ head, metric, unit }) => {
      const histogram = slice.histogram(metric);
      const cells = histogram.count === 0 ? ['–', '–', '–'] : [0.5, 0.99, 1].map((share) => histogram.percentile(share).toFixed(1));
      return line(`${head}, ${unit}`, ...cells);
    }),
    line('corrections', String(slice.histogram('correctionPx').count)),
    line('hits, of shots', count('hits'), count('shotsFired')),
    line('inputs missed', count('inputsMissed')),
  ].join('');
}
