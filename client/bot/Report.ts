/** What a run measured: the shape of `report.json`. Keys are kept; new ones may join them. */
import { availableParallelism } from 'node:os';
import { TICK_MS } from '#shared/netConfig.ts';
import type { LinkProfile, LinkWay } from '#net/EmulatedLink.ts';
import type { ByteRates } from './Fleet.ts';
import type { Flags } from './flags.ts';
import { MAX_LOOP_LAG_MS, type LoopLagFigures } from './LoopLag.ts';
import { hitAgreement, type HitAgreement } from './measure/hitAgreement.ts';
import { percentiles, type Percentiles } from './measure/percentiles.ts';
import type { ScreenFigures } from './measure/OtherScreen.ts';
import type { Samples } from './measure/Samples.ts';
import type { Quantiles, ServerFigures } from './scrapeServer.ts';

export type Report = {
  /** ISO 8601. */
  startedAt: string;
  config: Omit<Flags, 'report' | 'link' | 'patchRate'> & { /** Of the server. */ patchRateHz: number; node: string; cpus: number };
  /** The emulated link, null without one. Each bot's stalls and jitter have a seed of their own, drawn from this one. */
  link: { profile: LinkProfile['name']; numbers: { down: LinkWay; up: LinkWay }; seed: number } | null;
  /** Pings of the session, once a second. */
  rttMs: Percentiles;
  /** From sending an input to the patch that contains it, every input. */
  inputToAckMs: Percentiles;
  inputToAckTicks: Percentiles;
  /** Inputs that waited on the server for a later tick, as each patch told it. */
  inputBufferTicks: Percentiles;
  patchGapMs: Percentiles;
  /** Every reconciliation that moved a predicted body. */
  corrections: { count: number; px: Omit<Percentiles, 'count'> };
  /** Deaths and respawns: the server itself placed the body. */
  handovers: number;
  /**
   * From every shot of a bot to the views of every other bot in its room: see `measure/OtherScreen.ts` for the parts. Empty where one bot is alone.
   * `oneWayFrom` says where `oneWay` comes from: the mean delays of the emulated `link`, or half of each bot's usual `rtt`.
   */
  actionToOtherScreenMs: ScreenFigures & { oneWayFrom: 'link' | 'rtt' };
  /**
   * Lost links that came back. `resumeMs` spans from the moment a bot noticed the loss (a silent link is noticed after seconds, a broken one at
   * once) to the patch that acknowledged the first input on the new connection: the own body obeys again. How long the link was down is in it.
   */
  reconnects: { count: number; resumeMs: Percentiles };
  /** Frames of all bots in which the own body was drawn further away than twice a dash takes it, deaths and respawns apart. */
  drawnJumps: { count: number; maxPx: number };
  /** How far behind the server's clock each view showed the others, and times the next patch was not there when its turn came, of all bots. */
  interpolationDelayMs: Percentiles;
  interpolationUnderruns: number;
  /**
   * After patches stayed away for more than a quarter of a second: from the first one that came to the view after which, for half a second, the
   * others were shown no further in the past than 1.5 times what the link asked for, with no underrun. One sample for each such stall of a bot.
   */
  stallRecoveryMs: Percentiles;
  /** Payload of WebSocket frames while all bots played. */
  bytesPerSecondPerBot: ByteRates;
  /**
   * Shots the bots fired, and hits the server ruled for them. `agreement` is the share, 0 to 1, of the hits `judged` in which the server ruled
   * what the shooter's view had shown; null when none was. `overtaken` are hits shown on somebody who by then was dead or protected on the
   * server: nobody could have ruled those otherwise, so they are not judged.
   */
  hits: { fired: number; confirmed: number } & HitAgreement;
  /** Predicted shots that the server launched too, and those it did not. */
  shots: { confirmed: number; refused: number };
  /** `null` where the server does not tell. Times are since the server started; counts and the rate are of this run. */
  server: {
    tickMs: Quantiles | null;
    tickStartMs: Quantiles | null;
    /** As the bots saw it: the middle one of them. */
    tickRateHz: number;
    lateTicks: number | null;
    droppedTicks: number | null;
  };
  self: LoopLagFigures;
  errors: string[];
};

export type RunFigures = {
  startedAt: Date;
  flags: Flags;
  patchRateHz: number;
  samples: Samples;
  bytesPerSecondPerBot: ByteRates;
  before: ServerFigures | null;
  after: ServerFigures | null;
  self: LoopLagFigures;
};

export function makeReport({ startedAt, flags, patchRateHz, samples, bytesPerSecondPerBot, before, after, self }: RunFigures): Report {
  const { link, report: _report, patchRate: _patchRate, ...config } = flags;
  const { count: corrections, ...px } = percentiles(samples.correctionPx);
  return {
    startedAt: startedAt.toISOString(),
    config: { ...config, patchRateHz, node: process.version, cpus: availableParallelism() },
    link: link && { profile: link.name, numbers: { down: link.down, up: link.up }, seed: flags.seed },
    rttMs: percentiles(samples.rttMs),
    inputToAckMs: percentiles(samples.inputToAckMs),
    inputToAckTicks: percentiles(samples.inputToAckMs.map((ms) => ms / TICK_MS)),
    inputBufferTicks: percentiles(samples.inputBufferTicks),
    patchGapMs: percentiles(samples.patchGapMs),
    corrections: { count: corrections, px },
    handovers: samples.handovers,
    actionToOtherScreenMs: { ...samples.otherScreen.figures(), oneWayFrom: link === null ? 'rtt' : 'link' },
    reconnects: { count: samples.reconnects, resumeMs: percentiles(samples.resumeMs) },
    drawnJumps: {
      count: samples.drawnJumps.reduce((sum, { count }) => sum + count, 0),
      maxPx: Math.round(Math.max(0, ...samples.drawnJumps.map(({ maxPx }) => maxPx)) * 1000) / 1000,
    },
    interpolationDelayMs: percentiles(samples.interpolationDelayMs),
    interpolationUnderruns: samples.interpolationUnderruns,
    stallRecoveryMs: percentiles(samples.stallRecoveryMs),
    bytesPerSecondPerBot: { down: Math.round(bytesPerSecondPerBot.down), up: Math.round(bytesPerSecondPerBot.up) },
    hits: { fired: samples.shotsFired, confirmed: samples.hits, ...hitAgreement(samples.hitVerdicts) },
    shots: { confirmed: samples.shotsConfirmed, refused: samples.shotsRefused },
    server: {
      tickMs: after?.tickMs ?? null,
      tickStartMs: after?.tickStartMs ?? null,
      tickRateHz: percentiles(samples.tickRates.map(({ hz }) => hz)).p50,
      lateTicks: since(before?.lateTicks, after?.lateTicks),
      droppedTicks: since(before?.droppedTicks, after?.droppedTicks),
    },
    self,
    errors: self.ok ? samples.errors : [...samples.errors, lagError(self)],
  };
}

const since = (before: number | undefined, after: number | undefined): number | null =>
  after === undefined ? null : after - (before ?? 0);

const lagError = ({ loopLagMs: { p99 } }: LoopLagFigures): string =>
  `the bots’ own event loop was ${p99} ms late at p99, over ${MAX_LOOP_LAG_MS.toFixed(1)} ms: this run measured this machine (use fewer bots or a quieter one)`;
