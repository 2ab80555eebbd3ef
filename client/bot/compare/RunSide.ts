/** One of the two runs of a comparison: what its key figures are, and how much they vary within it. */
import { Measurements, type Slice } from '../measure/Measurements.ts';
import { measuredTimeOf } from '../report/alignRuns.ts';
import type { BotFigures, Report } from '../report/Report.ts';
import { valueAmong, valueOf } from './figureValue.ts';
import { isStream, type KeyFigure, type SampleFigure } from './keyFigures.ts';
import { CERTAIN, meanOf, varianceInTime, type Variance } from './noise.ts';

/** Of the share of samples on the nearer side of a percentile, by how much that share differs from run to run, as a standard deviation. */
const RANK_SHARE = 0.1;

export class RunSide {
  readonly report: Report;
  readonly total: Slice;
  readonly #slices: readonly Slice[];
  readonly #sliceSeconds: number;
  readonly #bots: number;

  constructor(report: Report) {
    const measurements = Measurements.from(report.data);
    this.report = report;
    this.total = measurements.total();
    this.#sliceSeconds = measurements.sliceSeconds;
    this.#bots = Math.max(1, report.bots.length);
    // With all bots in it: the last one is seldom whole.
    const { fromS, toS } = measuredTimeOf(report).together;
    this.#slices = measurements.slices.slice(Math.ceil(fromS / this.#sliceSeconds), Math.floor(toS / this.#sliceSeconds));
  }

  /** Bots times seconds. */
  get botSeconds(): number {
    return this.#bots * this.report.config.measuredSeconds;
  }

  /** Bots of a room, on average: whom an event of the room meets. */
  get botsTogether(): number {
    return this.#bots / Math.max(1, new Set(this.report.bots.map(({ room }) => room)).size);
  }

  /** Null without samples. */
  value(figure: KeyFigure): number | null {
    return valueOf(figure, this.total, this.botSeconds);
  }

  /** Of each of several runs that this report is of; none where it is of one. */
  runs(figure: KeyFigure): number[] {
    const { runs } = this.report;
    return runs.flatMap(({ figures }) => valueAmong(figure, figures, this.botSeconds / runs.length) ?? []);
  }

  /** How much a figure varies with time and with bots; null where that cannot be told. */
  within(figure: KeyFigure): Variance[] | null {
    const ofBlock = (block: Slice, length: number): number | null => valueOf(figure, block, this.#bots * this.#sliceSeconds * length);
    const inTime = varianceInTime(this.#slices, ofBlock, isStream(figure) ? 1 : Infinity);
    if (inTime === null || figure.kind !== 'samples') return inTime && [inTime];
    const withBots = figure.ofBot === null ? null : varianceOnLinks(this.report.bots, figure.ofBot);
    return withBots === null ? [inTime] : [inTime, withBots];
  }

  /**
   * What a percentile would be with a few samples more on either side of it. Where values come in humps it may lie between two of them, and then
   * it is one or the other of a whole run: at 30 patches a second every other input waits a tick more, and the middle one is either kind.
   */
  tipping(figure: KeyFigure): Variance[] {
    if (figure.kind !== 'samples' || figure.at === 'mean') return [];
    const reach = RANK_SHARE * Math.min(figure.at, 1 - figure.at);
    const [low, high] = this.total.histogram(figure.metric).percentiles([figure.at - reach, figure.at + reach]) as [number, number];
    return [{ variance: ((high - low) / 2) ** 2 / Math.max(1, this.report.runs.length), freedom: CERTAIN }];
  }
}

/** Of the mean of all bots, by how much those on the same kind of link differ: the links are the same ones in the next run. */
function varianceOnLinks(bots: readonly BotFigures[], figure: NonNullable<SampleFigure['ofBot']>): Variance | null {
  const links = Map.groupBy(bots, ({ link }) => link);
  const means = new Map([...links].map(([link, members]) => [link, meanOf(members.map((bot) => bot[figure]))]));
  const freedom = bots.length - links.size;
  if (freedom < 1) return null;
  const squares = bots.reduce((sum, bot) => sum + (bot[figure] - means.get(bot.link)!) ** 2, 0);
  return { variance: squares / freedom / bots.length, freedom };
}
