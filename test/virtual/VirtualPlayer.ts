import { Protocol } from '@colyseus/core';
import type { ArenaView } from '#net/ArenaView.ts';
import { Replica, type ReplicaOptions } from '#net/Replica.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import type { SentInput } from '#shared/schema/InputState.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { FrameTimes, type FramePace } from './FrameTimes.ts';
import { InputWriter } from './InputWriter.ts';
import { createLog, logProbe } from './PlayerLog.ts';
import { StateReader } from './StateReader.ts';
import type { VirtualConnection, VirtualLink } from './VirtualLink.ts';
import type { VirtualRoom } from './VirtualRoom.ts';
import type { VirtualSeat } from './VirtualSeat.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** What a player does, by what is on the screen. */
export type Hands = (view: ArenaView) => PlayerInput;

export type VirtualPlayerOptions = Omit<ReplicaOptions, 'playerId' | 'probe'> & {
  time: VirtualTime;
  room: VirtualRoom;
  seat: VirtualSeat;
  link: VirtualLink;
  hands: Hands;
  pace: FramePace;
  seed: number;
  isBlind: boolean;
};

/** A cut: nothing gets through any more. Both ends learn of it after `noticedAfterMs`, at the latest when the link is back. */
export type Cut = { ms: number; noticedAfterMs?: number };

/** Bytes of a handshake packet, about; and from a noticed cut to the first attempt to come back and between two of them, as in `Link`, ms. */
const HANDSHAKE_BYTES = 300;
const FIRST_RETRY_MS = 100;
const RETRY_MS = 500;

/** The client's end: what a page does each display frame, on virtual time. Decoder, replica and encoder are those of the real one. */
export class VirtualPlayer {
  readonly id: number;
  readonly seat: VirtualSeat;
  readonly link: VirtualLink;
  readonly replica: Replica;
  readonly log = createLog();
  readonly #options: VirtualPlayerOptions;
  readonly #frames: FrameTimes;
  readonly #reader = new StateReader();
  #writer = new InputWriter();
  #connection: VirtualConnection;
  /** What came while this end did not run. */
  #unread: Uint8Array[] = [];
  #isPlaying = false;
  /** 0 before the first patch. */
  #matchNumber = 0;
  #linkBackMs = 0;
  /** What the hands do in each tick. */
  hands: Hands;
  /** What really leaves for the server in place of an input: a cheat's way in. */
  forge: (input: SentInput) => readonly SentInput[] = (input) => [input];
  /** Called with every view, once a frame. */
  eyes: (view: ArenaView) => void = () => undefined;
  /** Called after each patch that was read; `state` is then as it told. */
  ears: () => void = () => undefined;
  /** The last one; null until there is something to see. */
  view: ArenaView | null = null;
  /** Ways back from cuts, each the moment of its whole state. */
  readonly returnsMs: number[] = [];

  constructor(options: VirtualPlayerOptions) {
    const { time, seat, link, hands, pace, seed } = options;
    this.#options = options;
    this.id = seat.number;
    this.seat = seat;
    this.link = link;
    this.hands = hands;
    this.#frames = new FrameTimes(pace, seed);
    this.replica = new Replica({ ...options, playerId: seat.number, probe: logProbe(this.log, time.now) });
    this.#connection = this.#connect();
    this.#sleep();
  }

  /** As `Session.status`: whether there is a state to play by, and a server that listens. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** As the patches so far have told it to this end. */
  get state(): ArenaState {
    return this.#reader.state;
  }

  /** Sends any bytes, now. */
  sendFrame(frame: Uint8Array): void {
    const { room, seat } = this.#options;
    this.#connection.carry('up', frame.byteLength, () => room.receive(seat, frame));
  }

  /** Cuts the link, now. */
  cut({ ms, noticedAfterMs = 0 }: Cut): void {
    const { time } = this.#options;
    this.#connection.end();
    this.#linkBackMs = time.now() + ms;
    time.after(Math.min(ms, noticedAfterMs), () => this.#onDrop());
  }

  /** Gives the seat up. */
  leave(): void {
    this.#connection.end();
    this.#isPlaying = false;
    this.#options.room.leave(this.seat);
  }

  /** Local time: nobody's clock began with the server's, and none runs quite as fast. */
  get #localMs(): number {
    return this.#frames.localMs(this.#options.time.now());
  }

  /** There and back for TCP, there for the upgrade; then the seat is taken, and the server waits for the acknowledgement. */
  #connect(): VirtualConnection {
    const { link, room, seat } = this.#options;
    const connection = link.connect();
    const cross = (way: 'up' | 'down', then: () => void): void => connection.carry(way, HANDSHAKE_BYTES, then);
    cross('up', () =>
      cross('down', () =>
        cross('up', () => {
          room.connect(seat, connection, (frame) => this.#receive(frame));
          cross('down', () => this.sendFrame(Uint8Array.of(Protocol.JOIN_ROOM)));
        }),
      ),
    );
    return connection;
  }

  #onDrop(): void {
    const { time, room, seat } = this.#options;
    this.#isPlaying = false;
    this.#unread = [];
    this.replica.onDrop();
    room.drop(seat);
    // Attempts made while the link is down come to nothing.
    let attemptMs = time.now() + FIRST_RETRY_MS;
    while (attemptMs < this.#linkBackMs) attemptMs += RETRY_MS;
    time.at(attemptMs, () => {
      this.#writer = new InputWriter();
      this.#connection = this.#connect();
    });
  }

  #receive(frame: Uint8Array): void {
    if (this.#frames.isBusyAt(this.#options.time.now())) this.#unread.push(frame);
    else this.#read(frame);
  }

  #read(frame: Uint8Array): void {
    const ack = this.#reader.read(frame);
    if (!this.#isPlaying) {
      this.#isPlaying = true;
      if (this.view !== null) this.returnsMs.push(this.#options.time.now());
    }
    const { state } = this.#reader;
    // As in `Session`, for matches on one map.
    if (this.#matchNumber !== 0 && state.matchNumber !== this.#matchNumber) this.replica.enter(this.#options.arena);
    this.#matchNumber = state.matchNumber;
    this.replica.onPatch(state, ack, this.#localMs);
    this.ears();
  }

  #sleep(): void {
    this.#options.time.at(this.#frames.next(), () => {
      this.#frame();
      for (const frame of this.#unread.splice(0)) this.#read(frame); // after a long frame: the worst order
      this.#sleep();
    });
  }

  #frame(): void {
    const nowMs = this.#localMs;
    const sample = (): PlayerInput => (this.view === null ? NEUTRAL_INPUT : this.hands(this.view));
    if (this.#isPlaying) this.replica.step(nowMs, sample, (input) => this.#send(input));
    if (this.#reader.state.players.size === 0 || (this.#options.isBlind && this.view !== null)) return;
    this.view = this.replica.viewAt(this.#reader.state, nowMs);
    this.eyes(this.view);
  }

  #send(input: Readonly<SentInput>): number {
    for (const sent of this.forge(input)) this.sendFrame(this.#writer.write(sent));
    return this.#writer.seq;
  }
}
