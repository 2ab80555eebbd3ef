/** The bots of one run, wherever they are: in this process, or spread over others. */
import type { BotFigures, GeneratorFigures } from './report/Report.ts';
import type { Recording } from '#net/recording/Recording.ts';
import type { SliceJson, MeasurementsJson } from './measure/Measurements.ts';
import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { Settings } from './flags.ts';
import { AS_IT_IS } from './report/makeReport.ts';
import type { BotPlan } from './scenarios/Scenario.ts';

/** A bot of a run: its number, its part, and the seeds of its mind and of its link. */
export type CastBot = { bot: number; plan: BotPlan; brainSeed: number; linkSeed: number };

/** What a crew is told to do. */
export type CrewOrders = {
  settings: Settings;
  cast: readonly CastBot[];
  /** Measured from when all have joined and warmed up, or from the first join on. */
  measures: 'play' | 'joins';
  /** Whether what the bots do is kept. */
  isRecording: boolean;
};

/** How it goes: the last whole slice, and how many play. */
export type CrewLive = { playing: number; errors: number; slice: SliceJson | null };

/** What a crew brings home. */
export type CrewResult = {
  patchRateHz: number;
  /** When what is measured began, ISO 8601, and how long it lasted. */
  measuredFrom: string;
  measuredSeconds: number;
  measurements: MeasurementsJson;
  bots: BotFigures[];
  generators: GeneratorFigures[];
  errors: string[];
  /** What the bots did, and where; null unless it was kept. */
  recorded: Pick<Recording, 'map' | 'mode' | 'players'> | null;
};

export type Crew = {
  /**
   * All join, as planned. Resolves with the patch rate of the server when the first has.
   *
   * @throws JoinError when the first bot cannot join: a server that is not there is one error, not `count`
   */
  join(): Promise<number>;
  /** Resolves when all have joined or failed to. */
  joined(): Promise<void>;
  /** What is measured begins now. */
  start(): void;
  /** It ends now. */
  finish(): Promise<CrewResult>;
  live(): CrewLive;
  leave(): Promise<void>;
};

/** What the bots of a link are called in a report. */
export function groupOf(link: LinkProfile | null): string {
  if (link === null) return AS_IT_IS;
  return link.name ?? wayText(link);
}

function wayText({ down, up }: LinkProfile): string {
  const both = (a: number, b: number): string => (a === b ? String(a) : `${a}/${b}`);
  return [
    `delay=${both(down.delayMs, up.delayMs)}`,
    ...(down.jitterMs + up.jitterMs > 0 ? [`jitter=${both(down.jitterMs, up.jitterMs)}`] : []),
    ...(Number.isFinite(down.rateKbps + up.rateKbps) ? [`rate=${both(down.rateKbps, up.rateKbps)}`] : []),
    ...(down.stallsPerS + up.stallsPerS > 0 ? [`stall=${both(down.stallMs, up.stallMs)}@${both(down.stallsPerS, up.stallsPerS)}`] : []),
  ].join(',');
}
