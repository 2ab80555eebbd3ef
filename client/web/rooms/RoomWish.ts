/** What a host chooses for a room, kept in this browser; and what of it is asked of the server. */
import { DIFFICULTIES, type Difficulty } from '#shared/brain/difficulties.ts';
import { BACKFILL_PLAYERS, MAX_MATCH_MINUTES, MAX_PASSWORD_LENGTH, MAX_PLAYERS, MAX_SCORE_LIMIT } from '#shared/netConfig.ts';
import type { CreateRoom } from '#shared/schema/messages.ts';
import { MODE_NAMES, MODES, type ModeName } from '#shared/sim/modes.ts';

export type RoomWish = {
  readonly map: string;
  readonly mode: ModeName;
  readonly scoreLimit: number;
  readonly minutes: number;
  /** Bots fill the match to so many participants; 0 is no bots at all. */
  readonly bots: number;
  readonly difficulty: Difficulty;
  readonly friendlyFire: boolean;
  readonly isPrivate: boolean;
};

/** What a mode is won by, and how long it lasts, unless the host wants it otherwise. */
export const usualRules = (mode: ModeName): Pick<RoomWish, 'scoreLimit' | 'minutes'> => ({
  scoreLimit: MODES[mode].scoreLimit,
  minutes: MODES[mode].liveS / 60,
});

const SCORE_LIMITS: Record<ModeName, number> = { ffa: 100, tdm: MAX_SCORE_LIMIT, ctf: 20, duel: 30 };

/** The most that the form offers: a flag takes longer than a kill. Never above what a room accepts. */
export const mostScore = (mode: ModeName): number => Math.min(SCORE_LIMITS[mode], MAX_SCORE_LIMIT);

/** A wish from what was stored, which may be anything at all: what is missing or out of its limits is as usual. */
export function readWish(stored: unknown): RoomWish {
  const given = (stored ?? {}) as Partial<Record<keyof RoomWish, unknown>>;
  const mode = MODE_NAMES.find((known) => known === given.mode) ?? 'ffa';
  const usual = usualRules(mode);
  return {
    map: typeof given.map === 'string' ? given.map : '',
    mode,
    scoreLimit: within(given.scoreLimit, 1, mostScore(mode)) ?? usual.scoreLimit,
    minutes: within(given.minutes, 1, MAX_MATCH_MINUTES) ?? usual.minutes,
    bots: within(given.bots, 0, MAX_PLAYERS) ?? BACKFILL_PLAYERS,
    difficulty: DIFFICULTIES.find((known) => known === given.difficulty) ?? 'normal',
    friendlyFire: given.friendlyFire === true,
    isPrivate: given.isPrivate !== false,
  };
}

/** What the server is asked for; an empty password is none. Bots are no more than the mode has places; friendly fire is for teams. */
export function requestOf({ map, isPrivate, mode, bots, friendlyFire, ...rules }: RoomWish, password: string): CreateRoom {
  const { isTeamed, maxPlayers } = MODES[mode];
  return {
    map,
    isPrivate,
    ...(password !== '' && { password: password.slice(0, MAX_PASSWORD_LENGTH) }),
    rules: { ...rules, mode, bots: Math.min(bots, maxPlayers), friendlyFire: isTeamed && friendlyFire },
  };
}

const within = (value: unknown, least: number, most: number): number | undefined =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? (value as number) : undefined;
