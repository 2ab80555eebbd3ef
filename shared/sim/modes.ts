/** The games that can be played, as a table. A mode is a row here; what rows do is in `countKill`, `stepFlags` and `stepRound`. */
import { MAX_PLAYERS } from '../netConfig.ts';

/** In the order of their numbers on the wire. */
export const MODE_NAMES = ['ffa', 'tdm', 'ctf', 'duel'] as const;
export type ModeName = (typeof MODE_NAMES)[number];

export type Mode = {
  readonly isTeamed: boolean;
  /** What wins: points of kills, or flags brought home. */
  readonly scores: 'kills' | 'flags';
  /** A kill ends the bout; the next one begins from the other side. */
  readonly hasBouts: boolean;
  readonly maxPlayers: number;
  /** First to this score wins, unless the rules of the room say otherwise. */
  readonly scoreLimit: number;
  /** What the clock starts at, s. */
  readonly liveS: number;
};

export const MODES: Readonly<Record<ModeName, Mode>> = {
  ffa: { isTeamed: false, scores: 'kills', hasBouts: false, maxPlayers: MAX_PLAYERS, scoreLimit: 25, liveS: 240 },
  tdm: { isTeamed: true, scores: 'kills', hasBouts: false, maxPlayers: MAX_PLAYERS, scoreLimit: 50, liveS: 360 },
  ctf: { isTeamed: true, scores: 'flags', hasBouts: false, maxPlayers: MAX_PLAYERS, scoreLimit: 3, liveS: 480 },
  duel: { isTeamed: true, scores: 'kills', hasBouts: true, maxPlayers: 2, scoreLimit: 7, liveS: 360 },
};

/** What is agreed for one match. */
export type Rules = {
  readonly mode: ModeName;
  readonly scoreLimit: number;
  readonly liveS: number;
  /** Shots hurt mates too. */
  readonly friendlyFire: boolean;
};

/** The rules of a mode, but for what is agreed otherwise. */
export const rulesOf = (mode: ModeName, custom: { [K in keyof Rules]?: Rules[K] | undefined } = {}): Rules => ({
  mode,
  scoreLimit: custom.scoreLimit ?? MODES[mode].scoreLimit,
  liveS: custom.liveS ?? MODES[mode].liveS,
  friendlyFire: custom.friendlyFire ?? false,
});
