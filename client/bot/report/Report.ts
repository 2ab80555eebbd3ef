/**
 * What a run measured: the shape of `report.json`. Keys are kept from version to version; new ones may join them. README.md says what each figure
 * means, how it is taken and what it does not show.
 */
import type { LinkProfile, LinkWay } from '#net/EmulatedLink.ts';
import type { Comparison } from '../compare/Comparison.ts';
import type { Settings } from '../flags.ts';
import type { HitAgreement } from '../measure/hitAgreement.ts';
import type { MeasurementsJson } from '../measure/Measurements.ts';
import type { Quantiles } from '../scrapeServer.ts';
import type { Percentiles } from './Percentiles.ts';
import type { Verdict } from './judge.ts';

/** Version 1 had no `version`, none of the keys that say so below, and of the percentiles p50, p95, p99 and max alone. */
export const REPORT_VERSION = 2;

export type Report = {
  /** Since version 2. */
  version: typeof REPORT_VERSION;
  /** ISO 8601. */
  startedAt: string;
  /** What the run came to, in words. Since version 2. */
  verdict: Verdict;
  config: RunConfig;
  /** When it was measured; reports of before this key have none. */
  measured?: MeasuredTime;
  /** One entry for each machine whose report is in this one. Since version 2. */
  machines: Machine[];
  /** The emulated link of all bots, null without one or where they have several. Each bot's stalls and jitter have a seed of their own, drawn from this one. */
  link: { profile: LinkProfile['name']; numbers: { down: LinkWay; up: LinkWay }; seed: number } | null;
  /** Pings of the session, once a second. */
  rttMs: Percentiles;
  /** From the moment an input was due (version 1: was sent) to the patch that contains it, every input. */
  inputToAckMs: Percentiles;
  inputToAckTicks: Percentiles;
  /** Inputs that left, those that were due and never did, and how late those that left were. Since version 2. */
  inputs: { sent: number; missed: number; lateMs: Percentiles };
  /** How long the latest inputs waited on the server for their tick, as each patch told it. Since version 2. */
  inputMarginMs: Percentiles;
  /** Inputs that waited on the server for a later tick, as each patch told it. */
  inputBufferTicks: Percentiles;
  patchGapMs: Percentiles;
  /** Silences of over 100 ms: from when the next patch was to come until one came. Since version 2. */
  stallMs: Percentiles;
  /** Every reconciliation that moved a predicted body. */
  corrections: { count: number; px: Omit<Percentiles, 'count'> };
  /** Deaths and respawns: the server itself placed the body. */
  handovers: number;
  /**
   * From every shot of a bot to the views of every other bot in its room and process: see `measure/OtherScreen.ts` for the parts. Empty where one
   * bot is alone. `oneWayFrom` says where `oneWay` comes from: the mean delays of the emulated `link`, or half of each bot's usual `rtt`.
   */
  actionToOtherScreenMs: ScreenFigures & { oneWayFrom: 'link' | 'rtt' };
  /** From asking for a seat to the first picture. Since version 2. */
  joinMs: Percentiles;
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
  /** Payload of WebSocket frames while all bots played, and the frames (since version 2). */
  bytesPerSecondPerBot: Rates;
  framesPerSecondPerBot: Rates;
  /**
   * Shots the bots fired, and hits the server ruled for them. `agreement` is the share, 0 to 1, of the hits `judged` in which the server ruled
   * what the shooter's view had shown; null when none was. `overtaken` are hits shown on somebody who by then was dead or protected on the
   * server: nobody could have ruled those otherwise, so they are not judged.
   */
  hits: { fired: number; confirmed: number } & HitAgreement;
  /** Predicted shots that the server launched too, and those it did not. */
  shots: { confirmed: number; refused: number };
  server: ServerReport;
  /** Whether what ran the bots was up to it. Since version 2 with each process of it. */
  self: { loopLagMs: { p99: number; max: number }; ok: boolean; processes: GeneratorFigures[] };
  /** The bots on each kind of link. Since version 2. */
  links: LinkFigures[];
  /** Since version 2. */
  bots: BotFigures[];
  /** Of `--repeat`: what each run came to by itself, so that a comparison knows how much runs differ. Since version 2. */
  runs: RunFigures[];
  /** With an earlier run; null where none was asked for. Since version 2. */
  comparison: Comparison | null;
  errors: string[];
  /** Of a merged report: why its figures are not those of one run. Left out where nothing is doubtful. */
  cautions?: string[];
  /** Everything measured, from which all percentiles above follow; reports merge by it. Since version 2. */
  data: MeasurementsJson;
};

/** By the clock of the machine that ran the bots. Of several machines: from when the first of them began until the last one ended. */
export type MeasuredTime = {
  /** ISO 8601. */
  from: string;
  seconds: number;
  /** While all of them were measured; seconds after `from`. */
  together: { fromS: number; toS: number };
};

type RunConfig = Settings & {
  /** Of the server. */
  patchRateHz: number;
  node: string;
  cpus: number;
  /** How long was measured, each bot on average, which is less than `seconds` after an interruption. Since version 2. */
  measuredSeconds: number;
};

export type Machine = {
  host: string;
  os: string;
  cpu: string;
  cpus: number;
  memoryGb: number;
  node: string;
  bankshot: string;
  protocol: number;
  /** Of one minute, when the run began. */
  loadAverage: number;
};

type ScreenPart = 'total' | 'sendWait' | 'oneWay' | 'tick' | 'patchWait' | 'interpolation' | 'minusOneWay';
/** Percentiles of each part, not of one and the same sample: those do not add up; means do. */
export type ScreenFigures = Record<ScreenPart, Percentiles>;

/** Per second and bot. */
type Rates = { down: number; up: number };

/** `null` where the server does not tell. `tickMs` and `tickStartMs` are since the server started; the rest is of this run. */
export type ServerReport = {
  tickMs: Quantiles | null;
  tickStartMs: Quantiles | null;
  /** As the bots saw it: the middle one of them. */
  tickRateHz: number;
  lateTicks: number | null;
  droppedTicks: number | null;
  /** The stretches of the server's counters that the two are the lengths of; left out where it told no name. Since version 2. */
  counted?: readonly CountedStretch[];
  /** Of each second of each room, as the room tells its clients: the longest tick and the latest start. Since version 2. */
  longestTickMs: Percentiles;
  latestStartMs: Percentiles;
  /** Of each second of each room, as the room tells it. Since version 2. */
  toldTickRateHz: Percentiles;
};

/** The counters of one server process before and after. */
export type CountedStretch = { process: string; lateTicks: [from: number, to: number]; droppedTicks: [from: number, to: number] };

/** One process that ran bots. */
export type GeneratorFigures = {
  pid: number;
  bots: number;
  /** Of one core, 0 to 1 and more. */
  cpuShare: number;
  /** Processor time each bot took of one second, ms. */
  cpuMsPerBotSecond: number;
  gcMs: number;
  gcLongestMs: number;
  heapMb: number;
  loopLagMs: { p50: number; p99: number; max: number };
  /** What it was not up to; null when it was. */
  fault: string | null;
};

export type LinkFigures = {
  /** Name or numbers; "as it is" without emulation. */
  link: string;
  bots: number;
  rttMs: Percentiles;
  inputToAckMs: Percentiles;
  interpolationDelayMs: Percentiles;
  stallMs: Percentiles;
  underruns: number;
  corrections: number;
  agreement: number | null;
};

export type BotFigures = {
  name: string;
  room: string;
  /** At the end. */
  map: string;
  link: string;
  rttMs: number;
  inputToAckMs: number;
  inputToAckMeanMs: number;
  interpolationDelayMs: number;
  corrections: number;
  tickRateHz: number;
  /** Furthest the own body was drawn from where it had been a frame before, beyond twice a dash. */
  maxJumpPx: number;
  /** How the bot ended before its time; null when it played to the end. */
  ended: string | null;
};

/** The figures of one run of several, by the names that assertions use: `inputToAckMs.p50` and so on. */
type RunFigures = { seed: number; startedAt: string; figures: Record<string, number> };
