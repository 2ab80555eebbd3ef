import type { Session } from './Session.ts';

/** What a page plays through: a seat on a server, or a match of its own (`practice/PracticeSession`). */
export type GameSession = Pick<
  Session,
  | 'arena'
  | 'askStands'
  | 'changeMatch'
  | 'isHost'
  | 'isPractice'
  | 'isPrivate'
  | 'isSpectating'
  | 'kick'
  | 'kickGuest'
  | 'leave'
  | 'on'
  | 'patchRateHz'
  | 'play'
  | 'playerId'
  | 'rejoinToken'
  | 'roomId'
  | 'sendChat'
  | 'sendPhrase'
  | 'spectate'
  | 'startMatch'
  | 'stats'
  | 'status'
  | 'step'
  | 'switchTeam'
  | 'viewAt'
  | 'vote'
>;
