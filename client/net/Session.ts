/**
 * One player's seat in one room: joins, sends one input a tick, predicts, and says what there is to see at a moment. It owns no timer and
 * reads no clock but the one it is given, so a page steps it per display frame and a bot from its own loop.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { ArenaView } from './ArenaView.ts';
import { joinArena, loadArena, type JoinedArena } from './joinArena.ts';
import { Link } from './Link.ts';
import { Replica } from './Replica.ts';
import type { JoinStage, NetStats, SessionEvents, SessionOptions, SessionStatus } from './SessionOptions.ts';

type Listeners = { [K in keyof SessionEvents]: Set<(payload: SessionEvents[K]) => void> };

export class Session {
  /** Whether the match is run by this end alone. */
  readonly isPractice: boolean = false;
  readonly playerId: number;
  /** Patches a second, as the server says. */
  readonly patchRateHz: number;
  readonly #link: Link;
  readonly #replica: Replica;
  readonly #now: () => number;
  readonly #options: SessionOptions;
  readonly #listeners: Listeners = { status: new Set(), match: new Set(), chat: new Set() };
  #status: SessionStatus = { state: 'playing' };
  #reconnects = 0;
  #arena: Arena;
  #matchNumber: number;
  /** The map of a new match is on its way: until then there is nothing to step and nothing new to see. */
  #isEntering = false;
  #view: ArenaView | null = null;

  private constructor({ room, arena, welcome }: JoinedArena, options: SessionOptions) {
    const { now, probe, interpolation, prediction, smoothing, lagCompensation } = options;
    this.#arena = arena;
    this.#matchNumber = room.state.matchNumber;
    this.#options = options;
    this.playerId = welcome.player;
    this.patchRateHz = welcome.patchRateHz;
    this.#now = now;
    const { playerId, patchRateHz } = this;
    this.#replica = new Replica({ arena, playerId, patchRateHz, probe, interpolation, prediction, smoothing, lagCompensation });
    this.#link = new Link(room, now, {
      onState: (state, ack) => this.#onState(state, ack),
      onDrop: () => this.#onDrop(),
      onClose: (code, reason) => this.#onClose(code, reason),
      onChat: (line) => this.#emit('chat', line),
      onRtt: (ms) => probe?.onRtt?.(ms),
    });
    this.#replica.onPatch(room.state, 0, now());
  }

  /** Takes a seat and waits until there is something to draw. Throws `JoinError`, or the reason of `options.signal`. */
  static async join(options: SessionOptions, onStage: (stage: JoinStage) => void = () => undefined): Promise<Session> {
    return new Session(await joinArena(options, onStage), options);
  }

  /** What the match is played on; another one after a `match` event. */
  get arena(): Arena {
    return this.#arena;
  }

  /** Names the room among those of its server. */
  get roomId(): string {
    return this.#link.roomId;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** Sends the inputs that are due, each sampled and predicted at once; returns how many. Call it as often as you like. */
  step(nowMs: number, sample: () => PlayerInput): number {
    this.#link.watch(nowMs);
    if (this.#isEntering) return 0;
    return this.#replica.step(nowMs, sample, (input) => this.#link.sendInput(input));
  }

  /** Time until `step` has something to do, ms: for a loop without display frames. */
  msUntilStep(nowMs: number): number {
    return this.#replica.msUntilStep(nowMs);
  }

  /** The match at `nowMs`. Takes the events: each is in one view only. Moments are asked for in order, as in `step`. */
  viewAt(nowMs: number): ArenaView {
    if (this.#isEntering && this.#view !== null) this.#view = { ...this.#view, nowMs, events: [] };
    else this.#view = this.#replica.viewAt(this.#link.state, nowMs);
    return this.#view;
  }

  stats(): NetStats {
    const { corrections, maxCorrectionPx, handovers, pendingInputs, rewindTicks } = this.#replica.own;
    const { rttMs, bytesDown, bytesUp } = this.#link;
    const { interpolationDelayMs, interpolationUnderruns } = this.#replica;
    const { tickMaxUs, tickLateMs, tickRateDeciHz, players } = this.#link.state;
    return {
      rttMs,
      corrections,
      maxCorrectionPx,
      handovers,
      reconnects: this.#reconnects,
      bytesDown,
      bytesUp,
      interpolationDelayMs,
      interpolationUnderruns,
      rewindMs: rewindTicks * TICK_MS,
      pendingInputs,
      waitingInputs: players.get(String(this.playerId))?.waitingInputs ?? 0,
      server: { tickMs: tickMaxUs / 1000, tickLateMs, tickRateHz: tickRateDeciHz / 10 },
    };
  }

  sendChat(text: string): void {
    this.#link.sendChat({ text });
  }

  /** Calls `listener` on each event until the function it returns is called. */
  on<K extends keyof SessionEvents>(event: K, listener: (payload: SessionEvents[K]) => void): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }

  /** Claims this seat again after a page reload, as `SessionOptions.rejoin`. Changes with every connection. */
  get rejoinToken(): string {
    return this.#link.rejoinToken;
  }

  /** Gives the seat up. Resolves soon, whatever the link does. */
  leave(): Promise<void> {
    return this.#link.leave();
  }

  /** The first patch of a connection is the whole state: only with it is a lost seat taken again. */
  #onState(state: ArenaState, ack: number): void {
    if (state.matchNumber !== this.#matchNumber) this.#enter(state);
    if (!this.#isEntering) this.#replica.onPatch(state, ack, this.#now());
    if (this.#status.state !== 'reconnecting') return;
    this.#reconnects += 1;
    this.#setStatus({ state: 'playing' });
  }

  #enter({ matchNumber, map }: ArenaState): void {
    this.#matchNumber = matchNumber;
    if (map === this.#arena.name) return this.#begin(this.#arena);
    this.#isEntering = true;
    loadArena(this.#options, map).then(
      (arena) => {
        if (matchNumber !== this.#matchNumber || this.#status.state === 'closed') return;
        this.#begin(arena);
        this.#replica.onPatch(this.#link.state, this.#link.ack, this.#now());
      },
      // Without its map nobody can play on.
      () => void this.#link.leave(),
    );
  }

  #begin(arena: Arena): void {
    this.#isEntering = false;
    this.#arena = arena;
    this.#replica.enter(arena);
    this.#emit('match', arena);
  }

  /** Every failed attempt to come back is told as another drop. */
  #onDrop(): void {
    if (this.#status.state !== 'playing') return;
    this.#replica.onDrop();
    this.#setStatus({ state: 'reconnecting', sinceMs: this.#now() });
  }

  #onClose(code: number, reason: string): void {
    this.#replica.onDrop();
    this.#setStatus({ state: 'closed', code, reason });
  }

  #setStatus(status: SessionStatus): void {
    this.#status = status;
    this.#emit('status', status);
  }

  #emit<K extends keyof SessionEvents>(event: K, payload: SessionEvents[K]): void {
    for (const listener of this.#listeners[event]) listener(payload);
  }
}
