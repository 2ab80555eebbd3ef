import type { PlayedMatch } from './Record.ts';

/** Adds a match to the record. The code for that comes when there is one: a match has other things to load first. */
export async function keepMatch(match: PlayedMatch, isPractice: boolean): Promise<void> {
  try {
    await (await import('./recordStore.ts')).addToRecord(match, isPractice);
  } catch {
    // The code cannot be had now; a match is not worth a word in the middle of the next one.
  }
}
