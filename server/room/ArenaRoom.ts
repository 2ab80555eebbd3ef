import { randomInt } from 'node:crypto';
import { Protocol, Room, RoomInternalState, type InputAPI } from '@colyseus/core';
import { Encoder, StateView } from '@colyseus/schema';
import {
  INPUT_BUFFER_LENGTH,
  JOIN_DEADLINE_S,
  MAX_PLAYERS,
  MAX_QUEUED_BYTES,
  PROBE_INTERVAL_MS,
  RECONNECT_WINDOW_S,
  SEAT_CLAIM_S,
  TICK_RATE_HZ,
} from '#shared/netConfig.ts';
import { OWNER_VIEW, type ArenaState } from '#shared/schema/ArenaState.ts';
import { InputState } from '#shared/schema/InputState.ts';
import { CLIENT_MESSAGES, CLOSE_CODE, type RoomListing, type ServerMessages } from '#shared/schema/messages.ts';
import type { TakenInput } from '#shared/sim/World.ts';
import type { RoomFigures } from '../metrics/ServerMetrics.ts';
import { judgeFrame, type FrameFault } from './frameGuard.ts';
import { Intake } from './Intake.ts';
import type { Looks } from '#shared/match/mirrorState.ts';
import { Match } from '#shared/match/Match.ts';
import type { RoomHost } from './RoomHost.ts';
import { PatchTimes } from './RoundTrip.ts';
import { sanitizeInput } from './sanitizeInput.ts';
import { createSeat, hasAcknowledgedJoin, openLink, socketOf, type Seat, type SeatedClient } from './Seat.ts';
import { TickLoop } from './TickLoop.ts';
import { TickPace } from './TickPace.ts';

export type ArenaMetadata = Pick<RoomListing, 'map' | 'people' | 'bots'>;

/** The framework's own way in for every frame of a client, private there; pinned by the guard's tests. */
type FrameHandler = (client: SeatedClient, frame: Buffer, isBinary: boolean) => void;

/** Holds any patch with the views of everyone in it; a smaller one would grow with a warning in the log. Two of these a room, bytes. */
Encoder.BUFFER_SIZE = 65_536;

const MESSAGE_TYPES: ReadonlySet<string> = new Set(Object.keys(CLIENT_MESSAGES));
/** Close codes after which the seat is not kept: the server ended the connection for cause. */
const KICKS: ReadonlySet<number | undefined> = new Set(Object.values(CLOSE_CODE));
/** A kicked client has this long to take note before the socket is cut, ms. */
const KICK_GRACE_MS = 100;
const TICKS_PER_CHECK = (PROBE_INTERVAL_MS / 1000) * TICK_RATE_HZ;

/**
 * Where the framework meets the match: clients become players, frames become inputs, the state becomes patches. No rule of the game is here,
 * and nothing a client sends gets past `receive` unjudged.
 */
export class ArenaRoom extends Room<{ state: ArenaState; metadata: ArenaMetadata; client: SeatedClient; input: InputState }> {
  override maxClients = MAX_PLAYERS;
  override seatReservationTimeout = SEAT_CLAIM_S;
  override inputs: InputAPI<InputState>;

  readonly #host: RoomHost;
  readonly #loop: TickLoop;
  readonly #pace = new TickPace();
  #match!: Match;
  #figures: RoomFigures | null = null;
  readonly #patches = new PatchTimes();
  readonly #inputsOfTick = new Map<number, readonly TakenInput[]>();

  constructor(host: RoomHost) {
    super();
    this.#host = host;
    const { patchRateHz } = host.config;
    // Only told to clients: the framework's own timer calls `broadcastPatch`, which does nothing here.
    this.patchRate = 1000 / patchRateHz;
    // The framework's clock reads the wall clock, and a step of that would freeze the room.
    this.clock['now'] = () => host.clock.now();
    this.inputs = this.defineInput(InputState, {
      tickRate: TICK_RATE_HZ,
      bufferMaxSize: INPUT_BUFFER_LENGTH,
      sanitize: sanitizeInput,
    });
    const decode = (this['_onMessage'] as FrameHandler).bind(this);
    this['_onMessage'] = ((client, frame, isBinary) => {
      this.#receive(client, frame, isBinary, () => decode(client, frame, isBinary));
    }) satisfies FrameHandler;
    this.#loop = new TickLoop(host.clock, TICK_RATE_HZ / patchRateHz, {
      tick: () => this.#tick(),
      patch: () => this.#patch(),
      onWake: (lateMs) => {
        host.metrics.tickLateness(lateMs);
        this.#pace.wake(lateMs);
      },
      onError: (error) => this.#fail(error),
    });
  }

  override onCreate({ map }: { map: string }): void {
    const { config, maps, metrics } = this.#host;
    this.#match = new Match({
      maps: new Map([...maps].map(([name, { arena }]) => [name, arena])),
      map,
      rules: { mode: 'ffa', bots: config.bots, difficulty: config.botDifficulty, friendlyFire: false },
      seed: randomInt(2 ** 32),
      patchRateHz: config.patchRateHz,
    });
    this.state = this.#match.state;
    this.metadata = { map, people: 0, bots: 0 };
    this.onMessage('chat', (client: SeatedClient, payload: unknown) => this.#chat(client, payload));
    this.#figures = { loop: this.#loop, match: this.#match };
    metrics.openRoom(this.#figures);
    this.#host.log.info({ room: this.roomId, map }, 'room opened');
  }

  override onJoin(client: SeatedClient, { name, colour, emblem }: Looks): void {
    const { number, row } = this.#match.addPerson({ name, colour, emblem });
    const { clock, config } = this.#host;
    client.userData = createSeat(number, client, new Intake(this.#patches, config.patchRateHz), clock.now);
    client.view = new StateView();
    client.view.add(row, OWNER_VIEW);
    this.#welcome(client, client.userData);
    this.#list();
    this.#loop.start();
    this.#host.log.info({ room: this.roomId, player: number }, 'player joined');
  }

  override onDrop(client: SeatedClient, code?: number): void {
    if (KICKS.has(code) || client.userData === undefined) return;
    const { metrics } = this.#host;
    const { number, link } = client.userData;
    if (link.brokeProtocol) return metrics.kicks.inc({ reason: 'protocol' });
    this.#match.setLink(number, { isAway: true, pingMs: 0 });
    this.#holdSeat(client);
    metrics.drops.inc();
  }

  /** The window is timed here: the framework's timer would run on after its room is closed, and keep the process up. */
  #holdSeat(client: SeatedClient): void {
    const seat = this.allowReconnection(client, 'manual');
    const timer = setTimeout(() => (seat.reject as (reason: false) => void)(false), RECONNECT_WINDOW_S * 1000);
    const settle = () => clearTimeout(timer);
    // Refused at once for a client that never acknowledged its join: nothing to come back to.
    seat.then(settle, settle);
  }

  override onReconnect(client: SeatedClient): void {
    const seat = client.userData!;
    seat.link = openLink(client, this.#host.clock.now);
    seat.intake.restart();
    this.#welcome(client, seat);
    this.#host.metrics.reconnects.inc();
  }

  override onLeave(client: SeatedClient, code?: number): void {
    if (client.userData === undefined) return;
    const { number } = client.userData;
    // Its place in the encoder goes to the next one who joins, and what it could see must not.
    client.view?.dispose();
    this.#match.removePerson(number);
    this.#list();
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

  #receive(client: SeatedClient, frame: Buffer, isBinary: boolean, decode: () => void): void {
    const { metrics, clock } = this.#host;
    const seat = client.userData;
    if (seat === undefined) return;
    const nowMs = clock.now();
    if (!seat.link.frames.take(nowMs)) return this.#kick(client, CLOSE_CODE.tooManyMessages, 'too-many-messages');
    const fault = judgeFrame(frame, isBinary, MESSAGE_TYPES);
    if (fault !== null) return this.#refuse(client, fault);
    try {
      decode();
      if (frame[0] === Protocol.ROOM_INPUT_RELIABLE) seat.intake.arrive(this.inputs.get(client.sessionId).latest!, nowMs);
    } catch {
      metrics.decoderErrors.inc();
      this.#refuse(client, 'decoder');
    }
  }

  #refuse(client: SeatedClient, fault: FrameFault): void {
    this.#kick(client, CLOSE_CODE.badFrame, `bad-frame-${fault}`);
  }

  #kick(client: SeatedClient, code: number, reason: string): void {
    this.#host.metrics.kicks.inc({ reason });
    const socket = socketOf(client);
    this.kickClient(client.sessionId, code, reason);
    // What the client has sent on is not parsed any more.
    socket.pause();
    setTimeout(() => socket.terminate(), KICK_GRACE_MS);
  }

  #tick(): void {
    const { metrics, clock } = this.#host;
    const startMs = clock.now();
    this.#inputsOfTick.clear();
    for (const client of this.clients) {
      if (client.userData === undefined) continue;
      const { number, intake } = client.userData;
      const waiting = this.inputs.get(client.sessionId);
      this.#inputsOfTick.set(number, intake.take(waiting, this.#match.tick + 1, startMs));
      this.#match.setInputQueue(number, { waitingInputs: waiting.size, inputMarginMs: intake.marginMs });
    }
    this.#match.step(this.#inputsOfTick);
    const tookMs = clock.now() - startMs;
    metrics.tickDuration(tookMs);
    const pace = this.#pace.tick(startMs, tookMs);
    if (pace !== null) this.#match.setPace(pace);
    if (this.#loop.ticks % TICKS_PER_CHECK === 0) this.#checkLinks();
  }

  #patch(): void {
    const { metrics, clock } = this.#host;
    const startMs = clock.now();
    this.#match.publish();
    this.#patches.sent(this.#match.tick, startMs);
    super.broadcastPatch();
    for (const client of this.clients) {
      const queued = socketOf(client).bufferedAmount;
      metrics.queuedBytes(queued);
      if (queued > MAX_QUEUED_BYTES) this.#cutOff(client, 'queued-bytes');
    }
    metrics.patchDuration(clock.now() - startMs);
  }

  #checkLinks(): void {
    const nowMs = this.#host.clock.now();
    for (const client of [...this.clients]) {
      const seat = client.userData;
      if (seat === undefined) continue;
      const { intake, link } = seat;
      const { probe, openedAtMs } = link;
      if (!hasAcknowledgedJoin(client) && nowMs - openedAtMs > JOIN_DEADLINE_S * 1000)
        this.#kick(client, CLOSE_CODE.neverJoined, 'never-joined');
      else if (probe.isSilent) this.#cutOff(client, 'silent');
      else probe.send();
      this.#match.setLink(seat.number, { isAway: false, pingMs: Math.min(65535, Math.round(intake.rttMs)) });
    }
  }

  /** Ends a connection that cannot take even a goodbye. The seat is kept: a slow link may come back. */
  #cutOff(client: SeatedClient, reason: string): void {
    this.#host.metrics.kicks.inc({ reason });
    socketOf(client).terminate();
  }

  #welcome(client: SeatedClient, { number }: Seat): void {
    this.#match.setLink(number, { isAway: false, pingMs: 0 });
    client.send('welcome', { player: number, patchRateHz: this.#host.config.patchRateHz } satisfies ServerMessages['welcome']);
  }

  #chat(client: SeatedClient, payload: unknown): void {
    const seat = client.userData;
    const message = CLIENT_MESSAGES.chat.safeParse(payload);
    if (seat === undefined || !message.success || !seat.chat.take(this.#host.clock.now())) {
      this.#host.metrics.chatDropped.inc();
      return;
    }
    const { number } = seat;
    this.broadcast('chat', { player: number, name: this.#match.nameOf(number), text: message.data.text } satisfies ServerMessages['chat']);
  }

  /** Tells the room list who is here. */
  #list(): void {
    const { people, bots } = this.#match;
    void this.setMatchmaking({ metadata: { ...this.metadata, people, bots } });
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
