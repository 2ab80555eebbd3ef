/**
 * One player's seat in one room: joins, sends one input a tick, predicts, and says what there is to see at a moment. It owns no timer and
 * reads no clock but the one it is given, so a page steps it per display frame and a bot from its own loop.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { ArenaView } from './ArenaView.ts';
import type { JoinStage, NetStats, SessionEvents, SessionOptions } from './SessionOptions.ts';

export class Session {
  readonly arena: Arena;
  readonly playerId: number;

  private constructor(arena: Arena, playerId: number) {
    this.arena = arena;
    this.playerId = playerId;
  }

  /** Takes a seat and waits until there is something to draw. Throws `JoinError`, or the reason of `options.signal`. */
  static join(_options: SessionOptions, _onStage?: (stage: JoinStage) => void): Promise<Session> {
    return Promise.reject(new Error('the session is being built'));
  }

  /** Sends the inputs that are due, each sampled and predicted at once; returns how many. Call it as often as you like. */
  step(_nowMs: number, _sample: () => PlayerInput): number {
    return 0;
  }

  /** The match at `nowMs`. Takes the events: each is in one view only. */
  viewAt(nowMs: number): ArenaView {
    throw new Error(`nothing to see at ${nowMs}`);
  }

  stats(): NetStats {
    throw new Error('no statistics yet');
  }

  sendChat(_text: string): void {}

  /** Calls `listener` on each event until the function it returns is called. */
  on<K extends keyof SessionEvents>(_event: K, _listener: (payload: SessionEvents[K]) => void): () => void {
    return () => undefined;
  }

  /** Claims this seat again after a page reload, as `SessionOptions.rejoin`. Changes with every connection. */
  get rejoinToken(): string {
    return '';
  }

  /** Gives the seat up. Resolves within a second, whatever the link does. */
  leave(): Promise<void> {
    return Promise.resolve();
  }
}
