import type { Session } from './Session.ts';

/** What a page plays through: a seat on a server, or a match of its own (`practice/PracticeSession`). */
export type GameSession = Pick<
  Session,
  | 'arena'
  | 'isPractice'
  | 'leave'
  | 'on'
  | 'patchRateHz'
  | 'playerId'
  | 'rejoinToken'
  | 'roomId'
  | 'sendChat'
  | 'stats'
  | 'status'
  | 'step'
  | 'viewAt'
>;
