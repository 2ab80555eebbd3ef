import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { ModeName } from '#shared/sim/modes.ts';

/** What a player chooses before a practice. */
export type PracticeSetup = {
  readonly mode: ModeName;
  readonly difficulty: Difficulty;
  /** Participants, the player among them. */
  readonly players: number;
  /** Any that has the mode when left out. */
  readonly map?: string;
};

export const FIRST_PRACTICE: PracticeSetup = { mode: 'ffa', difficulty: 'easy', players: 6 };
