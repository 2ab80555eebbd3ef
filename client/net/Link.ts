/**
 * The connection to a room: state in, inputs out, bytes counted, round trips measured, and the way back after a cut. Everything that knows
 * the framework's client is here, in `joinArena.ts` and in `emulateLink.ts`.
 */
import { CloseCode, type InputHandle, type Room } from '@colyseus/sdk';
import { RECONNECT_WINDOW_S } from '#shared/netConfig.ts';
import type { ArenaState } from '#shared/schema/ArenaState.ts';
import { InputState, type SentInput } from '#shared/schema/InputState.ts';
import type { ClientMessages, ServerMessages } from '#shared/schema/messages.ts';

const PING_INTERVAL_MS = 1000;
/** Share of a new sample in the smoothed round trip. */
const RTT_SHARE = 0.2;
/** A server sends patches all the time. Silent for this long, the link is dead, even if nothing has said so, ms. */
const SILENCE_MS = 3000;
/** Between two looks at the silence at most this much counts: a machine that slept has not listened, ms. */
const LISTEN_MS = 500;
/** From a cut to the first attempt to come back, between further ones, and how long one may hang, ms. */
const FIRST_RETRY_MS = 100;
const RETRY_MS = 500;
const ATTEMPT_MS = 4000;
/** How long a polite goodbye may take, ms. */
const GOODBYE_MS = 1000;

export type LinkListeners = {
  /** The state after a patch, with the seq of the newest input it contains. The state is the framework's own: read it now, keep nothing of it. */
  onState(state: ArenaState, ack: number): void;
  onDrop(): void;
  onClose(code: number, reason: string): void;
  /** What the room says beside its state. */
  readonly messages: { readonly [Word in keyof ServerMessages]: (message: ServerMessages[Word]) => void };
  onRtt(ms: number): void;
};

export class Link {
  readonly #room: Room<unknown, ArenaState>;
  readonly #input: InputHandle<InputState>;
  readonly #now: () => number;
  readonly #listeners: LinkListeners;
  #isClosed = false;
  #silentMs = 0;
  #watchedMs = 0;
  /** When the attempt under way began. */
  #attemptMs: number | null = null;
  #isPinging = false;
  #nextPingMs = 0;
  /** WebSocket frames since the handshake, and their payload. */
  framesDown = 0;
  framesUp = 0;
  bytesDown = 0;
  bytesUp = 0;
  rttMs = 0;

  constructor(room: Room<unknown, ArenaState>, now: () => number, listeners: LinkListeners) {
    this.#room = room;
    this.#now = now;
    this.#listeners = listeners;
    this.#input = room.input<InputState>({ type: InputState });
    room.reconnection.minUptime = 0;
    room.reconnection.maxRetries = Math.ceil((RECONNECT_WINDOW_S * 1000) / RETRY_MS);
    room.reconnection.backoff = (attempt) => (attempt === 1 ? FIRST_RETRY_MS : RETRY_MS);
    this.#watchFrames();
    this.#listen();
  }

  get state(): ArenaState {
    return this.#room.state;
  }

  /** Seq of the newest input that the newest state contains. */
  get ack(): number {
    return this.#input.lastProcessed;
  }

  get roomId(): string {
    return this.#room.roomId;
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.#room.connection.isOpen;
  }

  get rejoinToken(): string {
    return this.#room.reconnectionToken;
  }

  /** Returns the input's seq on this connection, from 1; 0 when it could not be sent. */
  sendInput({ move, aim, buttons, heard, view, rewinds }: Readonly<SentInput>): number {
    if (!this.isOpen) return 0;
    const { data } = this.#input;
    data.move = move;
    data.aim = aim;
    data.buttons = buttons;
    data.heard = heard;
    data.view = view;
    data.rewinds = rewinds;
    return this.#input.send();
  }

  send<K extends keyof ClientMessages>(type: K, message: ClientMessages[K]): void {
    if (this.isOpen) this.#room.send(type, message);
  }

  /** Pings now and then, and ends what hangs so that the way back can go on: a silent link, an unanswered attempt. Call it often. */
  watch(nowMs: number): void {
    if (!this.isOpen) return this.#watchAttempt(nowMs);
    this.#silentMs += Math.min(LISTEN_MS, nowMs - this.#watchedMs);
    this.#watchedMs = nowMs;
    if (this.#silentMs > SILENCE_MS) {
      this.#silentMs = 0;
      this.#room.connection.close(CloseCode.MAY_TRY_RECONNECT);
      return;
    }
    if (this.#isPinging || nowMs < this.#nextPingMs) return;
    this.#nextPingMs = nowMs + PING_INTERVAL_MS;
    this.#ping();
  }

  /** Gives the seat up. Resolves soon, whatever the link does. */
  async leave(): Promise<void> {
    if (this.#isClosed) return;
    this.#room.reconnection.enabled = false;
    if (this.isOpen) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      await Promise.race([this.#room.leave(), new Promise((resolve) => (timer = setTimeout(resolve, GOODBYE_MS)))]);
      clearTimeout(timer);
    }
    this.#onClose(CloseCode.CONSENTED, 'no answer to the goodbye');
  }

  #onClose(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listeners.onClose(code, reason);
  }

  #listen(): void {
    const room = this.#room;
    const { onState, onDrop, messages } = this.#listeners;
    room.onStateChange((state) => onState(state, this.ack));
    for (const [word, hear] of Object.entries(messages)) room.onMessage(word, hear as (message: unknown) => void);
    room.onDrop(() => {
      this.#isPinging = false;
      onDrop();
    });
    room.onReconnect(() => {
      this.#silentMs = 0;
      if (this.#isClosed) void room.leave(); // back after we had gone
    });
    room.onLeave((code, reason) => this.#onClose(code, reason ?? ''));
  }

  #ping(): void {
    const sentMs = this.#now(); // the framework's own figure is rounded to whole ms
    this.#isPinging = true;
    this.#room.ping(() => {
      const ms = this.#now() - sentMs;
      this.#isPinging = false;
      this.rttMs = this.rttMs === 0 ? ms : this.rttMs + (ms - this.rttMs) * RTT_SHARE;
      this.#listeners.onRtt(ms);
    });
  }

  /** An attempt that nothing answers would hang until the system gives up, long after the link is back. */
  #watchAttempt(nowMs: number): void {
    if (this.#attemptMs === null || nowMs - this.#attemptMs < ATTEMPT_MS) return;
    this.#attemptMs = null;
    this.#room.connection.close();
  }

  /** The framework keeps one connection object over all its sockets, and calls these for every frame and every attempt. */
  #watchFrames(): void {
    const { connection } = this.#room;
    const receive = connection.events.onmessage;
    connection.events.onmessage = (event: MessageEvent<ArrayBuffer>) => {
      this.framesDown += 1;
      this.bytesDown += event.data.byteLength;
      this.#silentMs = 0;
      this.#attemptMs = null;
      receive?.(event);
    };
    const send = connection.send.bind(connection);
    connection.send = (data: Uint8Array) => {
      this.framesUp += 1;
      this.bytesUp += data.byteLength;
      send(data);
    };
    const reconnect = connection.reconnect.bind(connection);
    connection.reconnect = (seat) => {
      this.#attemptMs = this.#now();
      reconnect(seat);
    };
  }
}
