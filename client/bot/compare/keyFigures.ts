/** The figures two runs are compared by: enough to tell what a player would feel, few enough that chance alone seldom finds one of them. */
import type { Counter, Metric, Unit } from '../measure/metrics.ts';

type Common = {
  /** As `figuresOf` names it, where it has it. */
  name: string;
  better: 'less' | 'more';
  /**
   * What two runs of one build differ by beyond what can be seen within one, as a standard deviation of the difference: what is so for a whole
   * run and otherwise in the next, how the fight goes, how the processes share the cores. In units, and as a share of the figure; the larger counts.
   */
  apart: { units: number; share: number };
};

/** A percentile or the mean of all samples. */
export type SampleFigure = Common & {
  kind: 'samples';
  unit: Unit;
  metric: Metric;
  at: number | 'mean';
  /**
   * The bots' own figure that tells how much this one varies with bots: for all that hold the wait of an input for its tick, the input to ack.
   * Null where nothing in it is a bot's own.
   */
  ofBot: 'rttMs' | 'inputToAckMs' | 'inputToAckMeanMs' | 'interpolationDelayMs' | null;
};

/** Of something that is counted: times for each bot, in a minute or a second. */
export type RateFigure = Common & {
  kind: 'rate';
  unit: 'per bot-minute' | 'bytes/s per bot';
  seconds: 60 | 1;
  of: Counter | { samplesOf: Metric };
  /** Its name among the figures of a run, as a count of all bots. Null where that is the rate itself, by `name`. */
  count: string | null;
  /**
   * How many are one event: each by itself; or what comes over a room, to all bots of it at once; or no events but a stream. A stream swings with
   * the fight, up and back within some seconds (over 18 runs neighbouring seconds are alike by 0.21, those four apart by -0.2), so that runs differ
   * by no more than their single seconds tell.
   */
  comes: 'alone' | 'together' | 'streaming';
};

/** The share of hits that were seen and ruled alike. */
export type AgreementFigure = Common & { kind: 'agreement'; unit: 'share' };

/** Of two streams that swing with the fight alike, so that it cancels: much less differs from run to run than of either. */
type RatioFigure = Common & { kind: 'ratio'; unit: 'ratio'; of: readonly [Counter, Counter]; names: readonly [string, string] };

export type KeyFigure = SampleFigure | RateFigure | AgreementFigure | RatioFigure;

/** A stream swings up and back within some seconds, so its long blocks tell nothing that its slices do not. */
export const isStream = (figure: KeyFigure): boolean => figure.kind === 'ratio' || (figure.kind === 'rate' && figure.comes === 'streaming');

const PLAIN = { kind: 'samples', unit: 'ms', better: 'less', ofBot: null } as const;
const EVENT = { kind: 'rate', unit: 'per bot-minute', seconds: 60, better: 'less' } as const;
const STREAM = { kind: 'rate', unit: 'bytes/s per bot', seconds: 1, better: 'less', comes: 'streaming', count: null } as const;

export const KEY_FIGURES: readonly KeyFigure[] = [
  { ...PLAIN, name: 'rttMs.p50', metric: 'rttMs', at: 0.5, ofBot: 'rttMs', apart: { units: 0.3, share: 0.02 } },
  {
    ...PLAIN,
    name: 'inputToAckMs.mean',
    metric: 'inputToAckMs',
    at: 'mean',
    ofBot: 'inputToAckMeanMs',
    apart: { units: 0.5, share: 0.01 },
  },
  { ...PLAIN, name: 'inputToAckMs.p50', metric: 'inputToAckMs', at: 0.5, ofBot: 'inputToAckMs', apart: { units: 0.5, share: 0.01 } },
  { ...PLAIN, name: 'inputToAckMs.p99', metric: 'inputToAckMs', at: 0.99, ofBot: 'inputToAckMeanMs', apart: { units: 2, share: 0.05 } },
  { ...PLAIN, name: 'inputs.lateMs.p99', metric: 'inputLateMs', at: 0.99, apart: { units: 1, share: 0.1 } },
  {
    ...PLAIN,
    name: 'inputMarginMs.mean',
    metric: 'inputMarginMs',
    at: 'mean',
    ofBot: 'inputToAckMeanMs',
    apart: { units: 0.5, share: 0.02 },
  },
  { ...PLAIN, name: 'patchGapMs.p99', metric: 'patchGapMs', at: 0.99, apart: { units: 1, share: 0.05 } },
  {
    ...PLAIN,
    name: 'interpolationDelayMs.p50',
    metric: 'interpolationDelayMs',
    at: 0.5,
    ofBot: 'interpolationDelayMs',
    apart: { units: 1, share: 0.02 },
  },
  {
    ...PLAIN,
    name: 'actionToOtherScreenMs.minusOneWay.mean',
    metric: 'screenMinusOneWayMs',
    at: 'mean',
    ofBot: 'inputToAckMeanMs',
    apart: { units: 2, share: 0.02 },
  },
  {
    ...EVENT,
    name: 'corrections per bot-minute',
    of: { samplesOf: 'correctionPx' },
    count: 'corrections.count',
    comes: 'alone',
    apart: { units: 0, share: 0 },
  },
  { kind: 'agreement', unit: 'share', name: 'hits.agreement', better: 'more', apart: { units: 0, share: 0 } },
  {
    ...EVENT,
    name: 'underruns per bot-minute',
    of: 'underruns',
    count: 'interpolationUnderruns',
    comes: 'together',
    apart: { units: 0, share: 0 },
  },
  {
    ...EVENT,
    name: 'stalls per bot-minute',
    of: { samplesOf: 'stallMs' },
    count: 'stallMs.count',
    comes: 'together',
    apart: { units: 0, share: 0 },
  },
  {
    ...EVENT,
    name: 'inputs missed per bot-minute',
    of: 'inputsMissed',
    count: 'inputs.missed',
    comes: 'together',
    apart: { units: 0, share: 0 },
  },
  {
    ...EVENT,
    name: 'jumps drawn per bot-minute',
    of: 'drawnJumps',
    count: 'drawnJumps.count',
    comes: 'alone',
    apart: { units: 0, share: 0 },
  },
  { ...STREAM, name: 'bytesPerSecondPerBot.down', of: 'bytesDown', apart: { units: 0, share: 0.03 } },
  { ...STREAM, name: 'bytesPerSecondPerBot.up', of: 'bytesUp', apart: { units: 0, share: 0.01 } },
  {
    kind: 'ratio',
    unit: 'ratio',
    name: 'bytes down per byte up',
    better: 'less',
    of: ['bytesDown', 'bytesUp'],
    names: ['bytesPerSecondPerBot.down', 'bytesPerSecondPerBot.up'],
    apart: { units: 0, share: 0.025 },
  },
  { ...PLAIN, name: 'server.longestTickMs.p50', metric: 'serverTickMs', at: 0.5, apart: { units: 0.5, share: 0.1 } },
  {
    ...PLAIN,
    unit: 'Hz',
    name: 'server.toldTickRateHz.mean',
    metric: 'serverTickRateHz',
    at: 'mean',
    better: 'more',
    apart: { units: 0.1, share: 0 },
  },
];
