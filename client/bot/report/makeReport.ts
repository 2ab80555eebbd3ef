/** From what was measured, and what else is known of a run, to its report. */
import { TICK_MS } from '#shared/netConfig.ts';
import { hitAgreement } from '../measure/hitAgreement.ts';
import type { Measurements, Slice } from '../measure/Measurements.ts';
import type { Metric } from '../measure/metrics.ts';
import type { ServerFigures } from '../scrapeServer.ts';
import { judge } from './judge.ts';
import { percentilesOf, rounded, type Percentiles } from './Percentiles.ts';
import { REPORT_VERSION, type BotFigures, type LinkFigures, type Report, type ServerReport } from './Report.ts';
import { ticksBetween } from './serverTicks.ts';

/** What of a report is no measurement. Several runs' facts add up. */
export type RunFacts = Pick<Report, 'startedAt' | 'config' | 'machines' | 'link' | 'bots' | 'runs' | 'errors' | 'measured' | 'cautions'> & {
  processes: Report['self']['processes'];
  server: Pick<ServerReport, 'tickMs' | 'tickStartMs' | 'lateTicks' | 'droppedTicks' | 'counted'>;
};

export function makeReport(facts: RunFacts, measurements: Measurements): Report {
  const { bots, config, processes, server, ...rest } = facts;
  const all = measurements.total();
  const of = (metric: Metric): Percentiles => percentilesOf(all.histogram(metric));
  const { count: corrections, ...px } = of('correctionPx');
  const botSeconds = Math.max(1, bots.length) * config.measuredSeconds;
  const perBot = (counter: 'bytesDown' | 'bytesUp' | 'framesDown' | 'framesUp'): number => Math.round(all.total(counter) / botSeconds);
  const lag = of('loopLagMs');
  const faults = processes.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  const figures: Omit<Report, 'verdict' | 'data'> = {
    version: REPORT_VERSION,
    ...rest,
    config,
    rttMs: of('rttMs'),
    inputToAckMs: of('inputToAckMs'),
    inputToAckTicks: inTicks(of('inputToAckMs')),
    inputs: { sent: all.total('inputs'), missed: all.total('inputsMissed'), lateMs: of('inputLateMs') },
    inputMarginMs: of('inputMarginMs'),
    inputBufferTicks: of('inputBufferTicks'),
    patchGapMs: of('patchGapMs'),
    stallMs: of('stallMs'),
    corrections: { count: corrections, px },
    handovers: all.total('handovers'),
    actionToOtherScreenMs: {
      total: of('screenTotalMs'),
      sendWait: of('screenSendWaitMs'),
      oneWay: of('screenOneWayMs'),
      tick: of('screenTickMs'),
      patchWait: of('screenPatchWaitMs'),
      interpolation: of('screenInterpolationMs'),
      minusOneWay: of('screenMinusOneWayMs'),
      oneWayFrom: bots.some(({ link }) => link === AS_IT_IS) ? 'rtt' : 'link',
    },
    joinMs: of('joinMs'),
    reconnects: { count: all.total('reconnects'), resumeMs: of('resumeMs') },
    drawnJumps: { count: all.total('drawnJumps'), maxPx: Math.max(0, ...bots.map(({ maxJumpPx }) => maxJumpPx)) },
    interpolationDelayMs: of('interpolationDelayMs'),
    interpolationUnderruns: all.total('underruns'),
    stallRecoveryMs: of('stallRecoveryMs'),
    bytesPerSecondPerBot: { down: perBot('bytesDown'), up: perBot('bytesUp') },
    framesPerSecondPerBot: { down: perBot('framesDown'), up: perBot('framesUp') },
    hits: { fired: all.total('shotsFired'), confirmed: all.total('hits'), ...agreementOf(all) },
    shots: { confirmed: all.total('shotsConfirmed'), refused: all.total('shotsRefused') },
    server: {
      ...server,
      tickRateHz: middleOf(bots.map(({ tickRateHz }) => tickRateHz)),
      longestTickMs: of('serverTickMs'),
      latestStartMs: of('serverTickLateMs'),
      toldTickRateHz: of('serverTickRateHz'),
    },
    self: { loopLagMs: { p99: lag.p99, max: lag.max }, ok: faults.length === 0, processes },
    links: [...measurements.groups.keys()].flatMap((link) => linkFigures(link, bots, measurements.total(link))),
    bots,
    comparison: null,
    errors: [...rest.errors, ...faults],
  };
  return { ...figures, verdict: judge(figures), data: measurements.toJSON() };
}

/** What a report calls the link of bots without an emulated one. */
export const AS_IT_IS = 'as it is';

const agreementOf = (slice: Slice) =>
  hitAgreement({ agreed: slice.total('agreed'), disagreed: slice.total('disagreed'), overtaken: slice.total('overtaken') });

function linkFigures(link: string, bots: readonly BotFigures[], slice: Slice): LinkFigures[] {
  const members = bots.filter((bot) => bot.link === link).length;
  if (members === 0) return [];
  const of = (metric: Metric): Percentiles => percentilesOf(slice.histogram(metric));
  return [
    {
      link,
      bots: members,
      rttMs: of('rttMs'),
      inputToAckMs: of('inputToAckMs'),
      interpolationDelayMs: of('interpolationDelayMs'),
      stallMs: of('stallMs'),
      underruns: slice.total('underruns'),
      corrections: slice.histogram('correctionPx').count,
      agreement: agreementOf(slice).agreement,
    },
  ];
}

function inTicks({ count, ...ms }: Percentiles): Percentiles {
  const ticks = Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, rounded(value / TICK_MS)]));
  return { count, ...(ticks as Omit<Percentiles, 'count'>) };
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The server's own account over a run, from what it said before and after. */
export function serverFacts(before: ServerFigures | null, after: ServerFigures | null): RunFacts['server'] {
  return { tickMs: after?.tickMs ?? null, tickStartMs: after?.tickStartMs ?? null, ...ticksBetween(before, after) };
}
