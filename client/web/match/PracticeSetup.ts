import { DIFFICULTIES, type Difficulty } from '#shared/brain/difficulties.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { MODE_NAMES, type ModeName } from '#shared/sim/modes.ts';
import { kept } from './kept.ts';

/** What a player chooses before a practice. */
export type PracticeSetup = {
  readonly mode: ModeName;
  readonly difficulty: Difficulty;
  /** Participants, the player among them; a mode for fewer takes fewer. */
  readonly players: number;
  /** Any that has the mode when left out, or when it has not. */
  readonly map?: string | undefined;
};

/** The latest choice. */
export const practiceSetup = kept<PracticeSetup>('bankshot.practice', (stored) => {
  const { mode, difficulty, players, map } = (stored ?? {}) as Partial<Record<keyof PracticeSetup, unknown>>;
  const isCount = Number.isInteger(players) && (players as number) >= 2 && (players as number) <= MAX_PLAYERS;
  return {
    mode: MODE_NAMES.find((known) => known === mode) ?? 'ffa',
    difficulty: DIFFICULTIES.find((known) => known === difficulty) ?? 'easy',
    players: isCount ? (players as number) : 6,
    map: typeof map === 'string' ? map : undefined,
  };
});

export function changePractice(part: Partial<PracticeSetup>): void {
  practiceSetup.value = { ...practiceSetup.peek(), ...part };
}
