import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import { ACK_DEADLINE_S, PROBE_INTERVAL_MS } from '#shared/netConfig.ts';

/** Probes are counted rather than seconds, so that a stall of the server itself blames no client. */
const MAX_UNANSWERED = Math.ceil((ACK_DEADLINE_S * 1000) / PROBE_INTERVAL_MS);

/**
 * Notices a client that does not read. Each probe is a WebSocket ping with a secret that the pong must repeat: it
 * queues behind the patches, so only who has read those can answer. Unasked pongs, which would fool a plain heartbeat, count for nothing.
 */
export class LinkProbe {
  readonly #socket: WebSocket;
  #secret: Buffer | null = null;
  /** Times it was time for a new probe while this one was on its way. */
  #unanswered = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('pong', (data) => this.#onPong(data));
  }

  /** Call every `PROBE_INTERVAL_MS`: sends the next probe, unless one is still on its way. */
  send(): void {
    if (this.#secret !== null) {
      this.#unanswered++;
      return;
    }
    this.#secret = randomBytes(8);
    this.#socket.ping(this.#secret);
  }

  /** Whether the client has shown no sign of reading for `ACK_DEADLINE_S`. */
  get isSilent(): boolean {
    return this.#unanswered >= MAX_UNANSWERED;
  }

  #onPong(data: Buffer): void {
    if (this.#secret === null || !this.#secret.equals(data)) return;
    this.#secret = null;
    this.#unanswered = 0;
  }
}
