import type { LinkProfile } from '#net/EmulatedLink.ts';
import type { RecordedPlayer } from '#net/recording/Recording.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { Rng } from '#shared/math/rng.ts';
import type { BrainName } from '../brains/brains.ts';

/** What happens to one bot's link: nothing passes for so long, or it breaks, and the session has to come back. Seconds since the measured time began. */
export type Fault = { kind: 'stall' | 'cut'; atS: number; forS: number };

/** One bot's part. */
export type BotPlan = {
  /** Since the run began, s. */
  joinAtS: number;
  /** Since the measured time began, s; null to play to the end. */
  leaveAtS: number | null;
  /** Which of `rooms` it sits in, from 0. */
  room: number;
  /** Null for the link there is. */
  link: LinkProfile | null;
  brain: BrainName;
  difficulty: Difficulty;
  faults: readonly Fault[];
  /** Whose inputs it does again, under that name, in place of what its brain would do; what befell the link comes again too. */
  again?: RecordedPlayer;
};

/** What a scenario is asked for: what was typed, else what is usual for it. */
export type ScenarioRun = {
  count: number;
  seconds: number;
  /** 0 for as fast as is good. */
  rampS: number;
  rooms: number;
  link: LinkProfile | null;
  brain: BrainName;
  /** One for each bot, of a mix unless one was asked for. */
  difficultyOf: (bot: number) => Difficulty;
  /** Of the seed of the run: the same one plans the same. */
  rng: Rng;
};

export type Scenario = {
  about: string;
  usual: { count: number; seconds: number; rooms: number };
  /** Measured from when all have joined and warmed up, or from the first join on. */
  measures: 'play' | 'joins';
  plan: (run: ScenarioRun) => BotPlan[];
};
