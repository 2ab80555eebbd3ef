import { randomInt } from 'node:crypto';
import { generateId, Room, RoomInternalState, type InputAPI } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { Match } from '#shared/match/Match.ts';
import {
  INPUT_BUFFER_LENGTH,
  MAX_PLAYERS,
  MAX_SPECTATORS,
  PROBE_INTERVAL_MS,
  RECONNECT_WINDOW_S,
  SEAT_CLAIM_S,
  TICK_RATE_HZ,
} from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import { InputState } from '#shared/schema/InputState.ts';
import { CLIENT_MESSAGES, CLOSE_CODE, type ClientMessages } from '#shared/schema/messages.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import type { RoomFigures } from '../metrics/ServerMetrics.ts';
import { Guests, type ArenaMetadata, type ArenaOptions } from './Guests.ts';
import { Intake } from './Intake.ts';
import { LinkGuard } from './LinkGuard.ts';
import type { RoomHost } from './RoomHost.ts';
import { PatchTimes } from './RoundTrip.ts';
import { sanitizeInput } from './sanitizeInput.ts';
import { socketOf, type Seat, type SeatedClient } from './Seat.ts';
import { isOnStands } from './Seating.ts';
import { TickLoop } from './TickLoop.ts';
import { TickPace } from './TickPace.ts';
import type { Ticket } from './Ticket.ts';

/** The framework's own way in for every frame of a client, private there; pinned by the guard's tests. */
type FrameHandler = (client: SeatedClient, frame: Buffer, isBinary: boolean) => void;
/** Seats promised and not yet taken, private there too: the ticket, and at the end whether somebody comes back to it. */
type Reservations = Readonly<Record<string, readonly [ticket: Ticket, auth: unknown, isConsumed?: boolean, isReturn?: boolean]>>;

/** Holds any patch with the views of everyone in it; a smaller one would grow with a warning in the log. Two of these a room, bytes. */
Encoder.BUFFER_SIZE = 65_536;

/** Close codes after which the seat is not kept: the server ended the connection for cause. */
const KICKS: ReadonlySet<number | undefined> = new Set(Object.values(CLOSE_CODE));
/** Letters of 64 kinds: 96 bits. */
const PRIVATE_ID_LENGTH = 16;
const TICKS_PER_CHECK = (PROBE_INTERVAL_MS / 1000) * TICK_RATE_HZ;

/**
 * Where the framework meets the match: clients become players, frames become inputs, the state becomes patches. No rule of the game is here,
 * and nothing a client sends gets past the guard unjudged.
 */
export class ArenaRoom extends Room<{ state: ArenaState; metadata: ArenaMetadata; client: SeatedClient; input: InputState }> {
  override maxClients = MAX_PLAYERS + MAX_SPECTATORS;
  override seatReservationTimeout = SEAT_CLAIM_S;
  override inputs: InputAPI<InputState>;

  readonly #host: RoomHost;
  readonly #loop: TickLoop;
  readonly #pace = new TickPace();
  readonly #guard: LinkGuard;
  readonly #patches = new PatchTimes();
  readonly #inputsOfTick = new Map<number, readonly TakenInput[]>();
  #match!: Match;
  #guests!: Guests;
  #figures: RoomFigures | null = null;

  constructor(host: RoomHost) {
    super();
    this.#host = host;
    const { patchRateHz } = host.config;
    const { metrics } = host;
    // Only told to clients: the framework's own timer calls `broadcastPatch`, which does nothing here.
    this.patchRate = 1000 / patchRateHz;
    // The framework's clock reads the wall clock, and a step of that would freeze the room.
    this.clock['now'] = () => host.clock.now();
    this.inputs = this.defineInput(InputState, {
      tickRate: TICK_RATE_HZ,
      bufferMaxSize: INPUT_BUFFER_LENGTH,
      sanitize: sanitizeInput,
    });
    this.#guard = new LinkGuard({
      metrics,
      now: host.clock.now,
      close: ({ sessionId }, code, reason) => this.kickClient(sessionId, code, reason),
    });
    const decode = (this['_onMessage'] as FrameHandler).bind(this);
    this['_onMessage'] = ((client, frame, isBinary) => {
      this.#guard.receive(
        client,
        frame,
        isBinary,
        () => decode(client, frame, isBinary),
        (nowMs) => client.userData!.intake.arrive(this.inputs.get(client.sessionId).latest!, nowMs),
      );
    }) satisfies FrameHandler;
    this.#loop = new TickLoop(host.clock, TICK_RATE_HZ / patchRateHz, {
      tick: () => this.#tick(),
      patch: () => this.#patch(),
      onWake: (lateMs) => {
        metrics.tickLateness(lateMs);
        this.#pace.wake(lateMs);
      },
      onError: (error) => this.#fail(error),
    });
  }

  override onCreate(options: ArenaOptions): void {
    const { config, maps, metrics, clock } = this.#host;
    const { map, rules, isPrivate } = options;
    // Its id is all that keeps strangers out.
    if (isPrivate) this.roomId = generateId(PRIVATE_ID_LENGTH);
    const match = new Match({
      maps: new Map([...maps].map(([name, { arena }]) => [name, arena])),
      map,
      rules,
      seed: randomInt(2 ** 32),
      patchRateHz: config.patchRateHz,
    });
    this.#match = match;
    this.state = match.state;
    this.#guests = new Guests({
      ...options,
      match,
      metrics,
      now: clock.now,
      patchRateHz: config.patchRateHz,
      clients: this.clients,
      newIntake: () => new Intake(this.#patches, config.patchRateHz),
      promised: (place) => this.#reserved((ticket) => ticket.place === place),
      kick: (client, code, reason) => this.#guard.kick(client, code, reason),
      changed: () => this.#list(),
    });
    for (const type of Object.keys(CLIENT_MESSAGES) as (keyof ClientMessages)[])
      this.onMessage(type, (client: SeatedClient, payload: unknown) => this.#guests.hear(type, client, payload));
    this.metadata = this.#guests.describe();
    void this.setPrivate(isPrivate);
    this.#figures = { loop: this.#loop, match };
    metrics.openRoom(this.#figures);
    this.#host.log.info({ room: this.roomId, map, mode: rules.mode }, 'room opened');
  }

  override onJoin(client: SeatedClient, ticket: Ticket): void {
    const { number } = this.#guests.sit(client, ticket);
    this.#loop.start();
    this.#host.log.info({ room: this.roomId, player: number }, 'player joined');
  }

  override onDrop(client: SeatedClient, code?: number): void {
    if (KICKS.has(code) || client.userData === undefined) return;
    const { metrics } = this.#host;
    const { number, link } = client.userData;
    if (link.brokeProtocol) return metrics.kicks.inc({ reason: 'protocol' });
    this.#match.setLink(number, { isAway: true, pingMs: 0 });
    this.#holdSeat(client, client.userData);
    metrics.drops.inc();
  }

  /** The window is timed here: the framework's timer would run on after its room is closed, and keep the process up. */
  #holdSeat(client: SeatedClient, seat: Seat): void {
    const held = this.allowReconnection(client, 'manual');
    seat.letGo = () => (held.reject as (reason: false) => void)(false);
    const timer = setTimeout(seat.letGo, RECONNECT_WINDOW_S * 1000);
    const settle = () => {
      clearTimeout(timer);
      seat.letGo = null;
    };
    // Refused at once for a client that never acknowledged its join: nothing to come back to.
    held.then(settle, settle);
  }

  override onReconnect(client: SeatedClient): void {
    this.#guests.returned(client);
    this.#host.metrics.reconnects.inc();
  }

  override onLeave(client: SeatedClient, code?: number): void {
    const seat = client.userData;
    if (seat === undefined) return;
    const { number } = seat;
    this.#guests.leave(client, seat);
    this.#host.log.info({ room: this.roomId, player: number, code }, 'player left');
  }

  override onDispose(): void {
    this.#loop.stop();
    if (this.#figures !== null) this.#host.metrics.closeRoom(this.#figures);
    this.#host.log.info({ room: this.roomId, ticks: this.#loop.ticks }, 'room closed');
  }

  override onUncaughtException(error: Error): void {
    this.#fail(error);
  }

  /** What is played here, for tests that set a scene. */
  get match(): Match {
    return this.#match;
  }

  /** The people here, for the front desk. */
  get guests(): Guests {
    return this.#guests;
  }

  /** Seats here that an address has asked for and not claimed yet. */
  unclaimedBy(network: string): number {
    return this.#reserved((ticket) => ticket.network === network);
  }

  /** Called by the framework's patch timer, whose beat is not the loop's. */
  override broadcastPatch(): boolean {
    return false;
  }

  /**
   * Ends the connection that a reconnecting client has left behind. A cut link looks alive from here until a timeout, and the framework lets
   * nobody back into a seat whose old connection lives.
   */
  releaseStale(sessionId: string, reconnectionToken: string): void {
    const client = this.clients.get(sessionId);
    if (client?.reconnectionToken === reconnectionToken) socketOf(client).terminate();
  }

  #tick(): void {
    const { metrics, clock } = this.#host;
    const startMs = clock.now();
    this.#inputsOfTick.clear();
    for (const client of this.clients) {
      if (client.userData === undefined) continue;
      const { number, intake } = client.userData;
      const waiting = this.inputs.get(client.sessionId);
      const taken = intake.take(waiting, this.#match.tick + 1, startMs);
      // Whoever has no body may say what it likes.
      if (isOnStands(client.userData)) continue;
      this.#inputsOfTick.set(number, taken);
      this.#match.setInputQueue(number, { waitingInputs: waiting.size, inputMarginMs: intake.marginMs });
    }
    this.#match.step(this.#inputsOfTick);
    const tookMs = clock.now() - startMs;
    metrics.tickDuration(tookMs);
    const pace = this.#pace.tick(startMs, tookMs);
    if (pace !== null) this.#match.setPace(pace);
    if (this.#loop.ticks % TICKS_PER_CHECK === 0) this.#check();
  }

  #patch(): void {
    const { metrics, clock } = this.#host;
    const startMs = clock.now();
    this.#match.publish();
    this.#patches.sent(this.#match.tick, startMs);
    super.broadcastPatch();
    for (const client of this.clients) this.#guard.weigh(client);
    metrics.patchDuration(clock.now() - startMs);
  }

  #check(): void {
    for (const client of [...this.clients]) {
      this.#guard.probe(client);
      const seat = client.userData;
      if (seat !== undefined) this.#match.setLink(seat.number, { isAway: false, pingMs: Math.min(65535, Math.round(seat.intake.rttMs)) });
    }
    this.#list();
  }

  /** Seats that somebody is on the way to. */
  #reserved(isMeant: (ticket: Ticket) => boolean): number {
    const reservations = Object.values(this['_reservedSeats'] as unknown as Reservations);
    return reservations.filter(([ticket, , , isReturn]) => isReturn !== true && isMeant(ticket)).length;
  }

  /** Tells the room list what is going on here. */
  #list(): void {
    void this.setMatchmaking({ metadata: this.#guests.describe() });
  }

  /** The room cannot go on; the others do. */
  #fail(error: unknown): void {
    this.#host.metrics.roomFailures.inc();
    this.#host.log.error({ room: this.roomId, err: error }, 'room failed and is closed (the error names the place)');
    this.#loop.stop();
    // A room that fails while it is made is never opened.
    if (this['_internalState'] !== RoomInternalState.CREATING) this.disconnect(CLOSE_CODE.roomFailed).catch(() => undefined);
  }
}
