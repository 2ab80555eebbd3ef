/** What a session needs from its surroundings, and what it tells them. */
import type { Arena } from '#shared/arena/Arena.ts';
import type { CreateRoom, JoinErrorCode, ServerMessages, Watcher } from '#shared/schema/messages.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { EmulatedLink } from './EmulatedLink.ts';
import type { InterpolationMode } from './InterpolationDelay.ts';
import type { SessionProbe } from './SessionProbe.ts';

/** Where to sit down: in `room`, else in a new one, else where quick play leads, in `mode` if one is named. */
export type WantedSeat = {
  mode?: ModeName;
  /** Id of a room, from a link or the list. */
  room?: string;
  password?: string;
  /** On the stands, without a body. */
  spectate?: boolean;
  create?: CreateRoom;
};

export type SessionOptions = {
  /** Address of the server, `http://host:port`, no trailing slash. */
  url: string;
  name: string;
  colour: number;
  emblem?: number;
  /** The same over all visits of one browser; a room that has thrown somebody out knows them by it. */
  guest?: string;
  /** Quick play in any mode when left out. */
  seat?: WantedSeat;
  /** Token of a seat still held, from `Session.rejoinToken` before a reload: goes before `seat`. */
  rejoin?: string;
  /** Loads and compiles the map; the default fetches `/maps/<name>.tmj` from `url`. */
  loadArena?: (name: string) => Promise<Arena>;
  /** Monotonic clock, ms: `performance.now` of the surroundings. */
  now: () => number;
  /** Ends the join early. */
  signal?: AbortSignal;
  /** Plays as over this link, which is added to the real one. */
  link?: EmulatedLink;
  /** How far in the past the others are drawn: `adaptive` (when left out), or so many ms. */
  interpolation?: InterpolationMode;
  /** False draws the own body and shots as the server tells them, to feel what prediction is worth. */
  prediction?: boolean;
  /** False shows corrections as the jumps they are. */
  smoothing?: boolean;
  /** False asks the server to judge the own shots by the present, and draws them there. */
  lagCompensation?: boolean;
  /** Gets every raw measurement as it happens. */
  probe?: SessionProbe;
};

/** How far a join has come, for a progress line. */
export type JoinStage = 'asking' | 'connecting' | 'loading-map' | 'waiting-for-state';

/** A join that did not happen. `unreachable` and `bad-map` are ours, the rest is the server's word. */
export class JoinError extends Error {
  readonly code: JoinErrorCode | 'unreachable' | 'bad-map' | 'timed-out';
  constructor(code: JoinError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JoinError';
    this.code = code;
  }
}

export type SessionStatus =
  | { state: 'playing' }
  /** The link is down and the seat is held; `sinceMs` on the session's clock. */
  | { state: 'reconnecting'; sinceMs: number }
  /** Over. `code` is the WebSocket close code. */
  | { state: 'closed'; code: number; reason: string };

export type SessionEvents = {
  status: SessionStatus;
  /** A new match has begun, on a map of its own; what the session shows from now on is that match. */
  match: Arena;
  chat: ServerMessages['chat'];
  phrase: ServerMessages['phrase'];
  /** The answer to `askStands`. */
  stands: readonly Watcher[];
  /** A request could not be done. */
  refused: ServerMessages['refused'];
  /** A place on the field or on the stands was taken, or the room has passed to somebody else: see `playerId`, `isSpectating`, `isHost`. */
  seat: undefined;
};

/** What the link and the prediction did so far; counters since the join, recent values for a net line. */
export type NetStats = {
  /** Smoothed network round trip, ms; 0 before the first answer. */
  rttMs: number;
  /** Corrections (the server moved the predicted body) since the join and the largest, px. Deaths and respawns are not in it. */
  corrections: number;
  maxCorrectionPx: number;
  /** Times the server itself moved the body: death, respawn. */
  handovers: number;
  reconnects: number;
  /** WebSocket frames, and their payload. */
  framesDown: number;
  framesUp: number;
  bytesDown: number;
  bytesUp: number;
  /** How far behind the server's clock the others were last drawn, ms, and times the next patch was not there when its turn came. */
  interpolationDelayMs: number;
  interpolationUnderruns: number;
  /** How far in the past the server judged the newest own shot at its muzzle, ms; 0 without lag compensation. */
  rewindMs: number;
  pendingInputs: number;
  /** Inputs that have reached the server and wait for a later tick. */
  waitingInputs: number;
  /** The room's last second: longest tick, latest start of one, tick rate; all 0 before there is one. */
  server: { tickMs: number; tickLateMs: number; tickRateHz: number };
};
