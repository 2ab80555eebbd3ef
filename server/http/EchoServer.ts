import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MAX_ECHO_BYTES } from '#shared/netConfig.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';

/** Bytes on their way back at which the server stops reading more, so that a client that only sends fills its own buffers. */
const MAX_UNREAD_BYTES = 4 * MAX_ECHO_BYTES;
/** Connections at once. */
export const MAX_ECHO_SOCKETS = 256;
/** A connection silent for two of these is over, ms. */
const HEARTBEAT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 2000;
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** `/echo`: every message comes back as it came, to any RFC 6455 client. Rules: EC1 to EC3. */
export class EchoServer {
  readonly #metrics: ServerMetrics;
  readonly #server: WebSocketServer;
  readonly #silent = new WeakSet<WebSocket>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(metrics: ServerMetrics) {
    this.#metrics = metrics;
    const options = { noServer: true, maxPayload: MAX_ECHO_BYTES, perMessageDeflate: false, closeTimeout: CLOSE_TIMEOUT_MS };
    this.#server = new WebSocketServer(options);
    this.#heartbeat = setInterval(() => this.#checkSockets(), HEARTBEAT_MS).unref();
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      if (this.#server.clients.size > MAX_ECHO_SOCKETS) client.close(TRY_AGAIN_LATER);
      else this.#serve(client);
    });
  }

  /** Says goodbye to everyone; resolves when the last has gone or been cut off. */
  async stop(): Promise<void> {
    clearInterval(this.#heartbeat);
    const gone = [...this.#server.clients].map((client) => new Promise<void>((resolve) => client.once('close', () => resolve())));
    for (const client of this.#server.clients) client.close(GOING_AWAY);
    this.#server.close();
    await Promise.all(gone);
  }

  #serve(client: WebSocket): void {
    // The library answers a protocol error with the right close code; there is nothing to add.
    client.on('error', () => undefined);
    client.on('pong', () => this.#silent.delete(client));
    client.on('message', (data: Buffer, isBinary) => {
      this.#metrics.echoMessages.inc();
      client.send(data, { binary: isBinary }, () => {
        if (client.isPaused && client.bufferedAmount <= MAX_UNREAD_BYTES) client.resume();
      });
      if (client.bufferedAmount > MAX_UNREAD_BYTES) client.pause();
    });
  }

  #checkSockets(): void {
    for (const client of this.#server.clients) {
      if (this.#silent.has(client)) client.terminate();
      else {
        this.#silent.add(client);
        client.ping();
      }
    }
  }
}
