/**
 * One player's seat in one room: joins, sends one input a tick, predicts, and says what there is to see at a moment. It owns no timer and
 * reads no clock but the one it is given, so a page steps it per display frame and a bot from its own loop.
 */
import type { Arena } from '#shared/arena/Arena.ts';
import { NO_PLAYER, TICK_MS } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import type { Audience, ServerMessages } from '#shared/schema/messages.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { ArenaView } from './ArenaView.ts';
import { joinArena, loadArena, type JoinedArena } from './joinArena.ts';
import { Link } from './Link.ts';
import { Listeners } from './Listeners.ts';
import { Replica } from './Replica.ts';
import type { JoinStage, NetStats, SessionEvents, SessionOptions, SessionStatus } from './SessionOptions.ts';

export class Session {
  /** Whether the match is run by this end alone. */
  readonly isPractice: boolean = false;
  /** Patches a second, as the server says. */
  readonly patchRateHz: number;
  /** Whether the room is found by its id alone. */
  readonly isPrivate: boolean;
  readonly #link: Link;
  readonly #replica: Replica;
  readonly #now: () => number;
  readonly #options: SessionOptions;
  readonly #listeners = new Listeners();
  #playerId: number;
  #isHost: boolean;
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
    this.#playerId = welcome.player;
    this.#isHost = welcome.isHost;
    this.isPrivate = welcome.isPrivate;
    this.patchRateHz = welcome.patchRateHz;
    this.#now = now;
    const { patchRateHz } = this;
    const playerId = welcome.player;
    this.#replica = new Replica({ arena, playerId, patchRateHz, probe, interpolation, prediction, smoothing, lagCompensation });
    this.#link = new Link(room, now, {
      onState: (state, ack) => this.#onState(state, ack),
      onDrop: () => this.#onDrop(),
      onClose: (code, reason) => this.#onClose(code, reason),
      messages: {
        welcome: (seat) => this.#sitDown(seat),
        host: ({ isHost }) => this.#sitDown({ player: this.#playerId, isHost }),
        chat: (line) => this.#listeners.tell('chat', line),
        phrase: (phrase) => this.#listeners.tell('phrase', phrase),
        stands: ({ watchers }) => this.#listeners.tell('stands', watchers),
        refused: (refusal) => this.#listeners.tell('refused', refusal),
      },
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

  /** Number of the own player; NO_PLAYER on the stands. Another one after a `seat` event. */
  get playerId(): number {
    return this.#playerId;
  }

  /** Watching, without a body. */
  get isSpectating(): boolean {
    return this.#playerId === NO_PLAYER;
  }

  /** May start, kick and change the match. */
  get isHost(): boolean {
    return this.#isHost;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /**
   * Sends the inputs that are due, each sampled and predicted at once; returns how many. Call it as often as you like.
   *
   * @param sample  gets the number of the step that is due, as `InputSent.step`
   */
  step(nowMs: number, sample: (step: number) => PlayerInput): number {
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
    const { rttMs, framesDown, framesUp, bytesDown, bytesUp } = this.#link;
    const { interpolationDelayMs, interpolationUnderruns } = this.#replica;
    const { tickMaxUs, tickLateMs, tickRateDeciHz, players } = this.#link.state;
    return {
      rttMs,
      corrections,
      maxCorrectionPx,
      handovers,
      reconnects: this.#reconnects,
      framesDown,
      framesUp,
      bytesDown,
      bytesUp,
      interpolationDelayMs,
      interpolationUnderruns,
      rewindMs: rewindTicks * TICK_MS,
      pendingInputs,
      waitingInputs: players.get(String(this.#playerId))?.waitingInputs ?? 0,
      server: { tickMs: tickMaxUs / 1000, tickLateMs, tickRateHz: tickRateDeciHz / 10 },
    };
  }

  /** Mates alone hear what is said to the `team`; see PROTOCOL.md TK for who hears what. */
  sendChat(text: string, to: Audience = 'all'): void {
    this.#link.send('chat', { text, to });
  }

  /** Says one of PHRASES, by its index. */
  sendPhrase(phrase: number, to: Audience = 'all'): void {
    this.#link.send('phrase', { phrase, to });
  }

  /** For one of `MatchView.ballot`, by its index. */
  vote(choice: number): void {
    this.#link.send('vote', { choice });
  }

  /** Asks for the other side. */
  switchTeam(): void {
    this.#link.send('team', {});
  }

  /** Gives the body up and goes to the stands. A `seat` event follows, or `refused`. */
  spectate(): void {
    this.#link.send('spectate', {});
  }

  /** From the stands to the field, as `spectate`. */
  play(): void {
    this.#link.send('play', {});
  }

  /** As host: throws a player out. */
  kick(player: number): void {
    this.#link.send('kick', { player });
  }

  /** As host: throws somebody out by `Watcher.guest`. */
  kickGuest(guest: number): void {
    this.#link.send('kick', { guest });
  }

  /** As host: asks who else is on the stands. A `stands` event follows, or `refused`. */
  askStands(): void {
    this.#link.send('stands', {});
  }

  /** As host: ends the warm-up. */
  startMatch(): void {
    this.#link.send('start', {});
  }

  /** As host: ends this match for another. */
  changeMatch(map: string, mode: ModeName): void {
    this.#link.send('change', { map, mode });
  }

  /** Calls `listener` on each event until the function it returns is called. */
  on<K extends keyof SessionEvents>(event: K, listener: (payload: SessionEvents[K]) => void): () => void {
    return this.#listeners.add(event, listener);
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

  #sitDown({ player, isHost }: Pick<ServerMessages['welcome'], 'player' | 'isHost'>): void {
    if (player === this.#playerId && isHost === this.#isHost) return;
    if (player !== this.#playerId) this.#replica.become(player);
    this.#playerId = player;
    this.#isHost = isHost;
    this.#listeners.tell('seat', undefined);
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
    this.#listeners.tell('match', arena);
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
    this.#listeners.tell('status', status);
  }
}
