/** What `--trace` tells, line by line, each with the ms since the connection was asked for. `>` went out, `<` came in, `*` is about both. */
import { createHash } from 'node:crypto';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { closeWords } from './closeWords.ts';
import { ControlFrames, type ControlFrame } from './ControlFrames.ts';

/** RFC 6455, 1.3. */
const ACCEPT_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** What a server that has read the request answers. */
export const acceptOf = (key: string): string =>
  createHash('sha1')
    .update(key + ACCEPT_GUID)
    .digest('base64');

export class Trace {
  readonly #write: (line: string) => void;
  readonly #startMs = performance.now();

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  about(words: string): void {
    this.#line('*', words);
  }

  request(request: ClientRequest): void {
    this.#line('>', `${request.method} ${request.path} HTTP/1.1`);
    for (const name of request.getRawHeaderNames()) this.#line('>', `${name}: ${String(request.getHeader(name))}`);
  }

  response({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): void {
    this.#line('<', `HTTP/${httpVersion} ${statusCode} ${statusMessage}`);
    for (let n = 0; n + 1 < rawHeaders.length; n += 2) this.#line('<', `${rawHeaders[n]}: ${rawHeaders[n + 1]}`);
  }

  accept(key: string, answered: string | undefined): void {
    const isRight = answered === acceptOf(key);
    this.#line('*', isRight ? 'Sec-WebSocket-Accept is right' : `Sec-WebSocket-Accept is wrong: ${acceptOf(key)} was due`);
  }

  /** Tells of every control frame that comes in, before others hear of it. */
  follow(socket: Socket): void {
    const frames = new ControlFrames();
    socket.prependListener('data', (bytes: Buffer) => {
      for (const frame of frames.read(bytes)) this.frame('<', frame);
    });
  }

  frame(way: '<' | '>', { kind, payload }: ControlFrame): void {
    if (kind !== 'close') this.#line(way, `${kind}, ${payload.length} bytes${payload.length === 0 ? '' : `: ${payload.toString('hex')}`}`);
    else if (payload.length < 2) this.#line(way, 'close without a code');
    else this.#line(way, `close ${closeWords(payload.readUInt16BE(), payload.toString('utf8', 2))}`);
  }

  #line(way: '<' | '>' | '*', words: string): void {
    this.#write(`${(performance.now() - this.#startMs).toFixed(2).padStart(10)} ${way} ${words}`);
  }
}
