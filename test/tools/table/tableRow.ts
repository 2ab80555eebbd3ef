/** One line of the table: a link, and of each figure the worst of its seeds. */
import type { Report } from '../../../client/bot/report/Report.ts';

/** What is measured; the worst is the largest, of an agreement the smallest. */
export type LinkRuns = { profile: string; withLagcomp: readonly Report[]; without: readonly Report[]; failed: number };

const NOTHING = '–';
const SHARE_DIGITS = 2;

type Column = { head: string; cell: (runs: LinkRuns) => string };

const COLUMNS: readonly Column[] = [
  { head: 'Link', cell: ({ profile }) => `\`${profile}\`` },
  {
    head: 'Corrections a player in 10 s',
    cell: worst(({ corrections, config }) => (corrections.count * 10) / (config.count * config.seconds), 2),
  },
  { head: 'p95 / max, px', cell: pair(({ corrections: { px } }) => [px.p95, px.max]) },
  { head: 'Jumps drawn', cell: worst(({ drawnJumps }) => drawnJumps.count, 0) },
  { head: 'Hit agreement', cell: ({ withLagcomp }) => agreement(withLagcomp) },
  { head: 'without lag comp.', cell: ({ without }) => agreement(without) },
  {
    head: 'Input to ack − RTT p50 / p99, ms',
    cell: pair(({ inputToAckMs, rttMs }) => [inputToAckMs.p50 - rttMs.p50, inputToAckMs.p99 - rttMs.p50]),
  },
  { head: 'Input buffer p50 / p99, ticks', cell: pair(({ inputBufferTicks: { p50, p99 } }) => [p50, p99]) },
  { head: 'Others in the past p50 / p99, ms', cell: pair(({ interpolationDelayMs: { p50, p99 } }) => [p50, p99]) },
  {
    head: 'Underruns a player a minute',
    cell: worst(({ interpolationUnderruns, config }) => (interpolationUnderruns * 60) / (config.count * config.seconds), 1),
  },
  {
    head: 'Action to other screen − one way p50 / p99, ms',
    cell: pair(({ actionToOtherScreenMs: { minusOneWay } }) => [minusOneWay.p50, minusOneWay.p99]),
  },
  { head: 'Errors', cell: errors },
];

export const tableHead = (): string => `${line(COLUMNS.map(({ head }) => head))}\n${line(COLUMNS.map(() => '---'))}`;

export const tableRow = (runs: LinkRuns): string => line(COLUMNS.map(({ cell }) => cell(runs)));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function worst(figure: (report: Report) => number, digits: number): Column['cell'] {
  return ({ withLagcomp }) => (withLagcomp.length === 0 ? NOTHING : Math.max(...withLagcomp.map(figure)).toFixed(digits));
}

function pair(figures: (report: Report) => readonly [number, number]): Column['cell'] {
  const first = worst((report) => figures(report)[0], 1);
  const second = worst((report) => figures(report)[1], 1);
  return (runs) => `${first(runs)} / ${second(runs)}`;
}

function agreement(reports: readonly Report[]): string {
  const shares = reports.map(({ hits }) => hits.agreement).filter((share) => share !== null);
  return shares.length === 0 ? NOTHING : `${(100 * Math.min(...shares)).toFixed(SHARE_DIGITS)} %`;
}

function errors({ withLagcomp, without, failed }: LinkRuns): string {
  const told = [...withLagcomp, ...without].reduce((sum, report) => sum + report.errors.length, 0);
  return String(told + failed);
}
