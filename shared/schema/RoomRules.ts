/** What a host agrees with the guests of a room. Rules: RM in PROTOCOL.md. */
import { z } from './zod.ts';
import { DIFFICULTIES } from '../brain/difficulties.ts';
import { MAX_MATCH_MINUTES, MAX_PLAYERS, MAX_SCORE_LIMIT } from '../netConfig.ts';
import { MODE_NAMES } from '../sim/modes.ts';

const within = (least: number, most: number) => {
  const message = `must be an integer in ${least}..${most}`;
  return z.int(message).min(least, message).max(most, message);
};

export const RoomRules = z.strictObject({
  mode: z.enum(MODE_NAMES, `must be one of ${MODE_NAMES.join(', ')}`),
  /** Left out: as the mode has it. */
  scoreLimit: within(1, MAX_SCORE_LIMIT).optional(),
  minutes: within(1, MAX_MATCH_MINUTES).optional(),
  /** Bots fill the match to so many participants. */
  bots: within(0, MAX_PLAYERS),
  difficulty: z.enum(DIFFICULTIES, `must be one of ${DIFFICULTIES.join(', ')}`),
  friendlyFire: z.boolean('must be true or false'),
});
export type RoomRules = z.infer<typeof RoomRules>;
