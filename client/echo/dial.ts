/** Opens a WebSocket and says how long each part took, or in one sentence why it could not. */
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import WebSocket from 'ws';
import type { Flags } from './flags.ts';
import { DialError, refusalWords } from './refusalWords.ts';
import type { Trace } from './Trace.ts';

/** ms each; null for what there was not: a name to look up, encryption. */
export type HandshakeMs = { dns: number | null; tcp: number; tls: number | null; upgrade: number; total: number };

/** Open and paused. `address` and `socket` are of the TCP connection below. */
export type Dialled = { client: WebSocket; socket: Socket; address: string; protocol: string; handshakeMs: HandshakeMs };

type Phase = keyof Omit<HandshakeMs, 'total'>;
type DialOptions = Pick<Flags, 'url' | 'timeoutSeconds' | 'headers' | 'protocols' | 'insecure'>;

/** How long the server may take to answer a close, ms. */
const CLOSE_TIMEOUT_MS = 2000;

/** Throws DialError, whose message is one sentence. */
export async function dial(options: DialOptions, trace: Trace | null, signal: AbortSignal): Promise<Dialled> {
  const { url, timeoutSeconds, headers, protocols, insecure } = options;
  const startMs = performance.now();
  const endsMs: Partial<Record<Phase, number>> = {};
  let key = '';
  let socket: Socket | null = null;
  trace?.about(`dialling ${url}`);
  const how = {
    headers: Object.fromEntries(headers),
    perMessageDeflate: false, // compressed, the time of two processors would count as the link's
    rejectUnauthorized: !insecure,
    closeTimeout: CLOSE_TIMEOUT_MS,
    finishRequest: (request: ClientRequest) => {
      key = String(request.getHeader('Sec-WebSocket-Key'));
      request.once('socket', (under) => markPhases(under, endsMs, trace));
      trace?.request(request);
      request.end();
    },
  };
  const client = new WebSocket(url, [...protocols], how);
  const phase = (): Phase => (endsMs.tcp === undefined ? 'tcp' : url.startsWith('wss:') && endsMs.tls === undefined ? 'tls' : 'upgrade');
  await new Promise<void>((resolve, reject) => {
    const fail = (words: string, cause?: unknown): void => {
      settle();
      reject(new DialError(words, { cause }));
      client.terminate();
    };
    const timer = setTimeout(() => fail(`${url} did not open within ${timeoutSeconds} s: ${WAITED_FOR[phase()]}`), 1000 * timeoutSeconds);
    const onAbort = (): void => fail(`interrupted before ${url} had opened`);
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
    signal.addEventListener('abort', onAbort);
    client.on('error', (error) => fail(refusalWords(url, error, phase(), key, insecure), error));
    client.once('upgrade', (response) => {
      endsMs.upgrade = performance.now();
      socket = response.socket;
      trace?.response(response);
      trace?.accept(key, response.headers['sec-websocket-accept']);
    });
    client.once('unexpected-response', (_request, response) => {
      trace?.response(response);
      fail(statusWords(url, response));
    });
    client.once('open', () => {
      client.pause(); // whoever gets it says when somebody listens
      trace?.follow(socket!);
      settle();
      resolve();
    });
  });
  client.removeAllListeners('error');
  const { remoteAddress, remotePort } = socket!;
  return {
    client,
    socket: socket!,
    address: `${remoteAddress}:${remotePort}`,
    protocol: client.protocol,
    handshakeMs: spans(startMs, endsMs),
  };
}

const WAITED_FOR: Record<Phase, string> = {
  dns: 'the name was not found',
  tcp: 'no TCP connection',
  tls: 'TLS was not agreed on',
  upgrade: 'the request had no answer',
};

function markPhases(socket: Socket, endsMs: Partial<Record<Phase, number>>, trace: Trace | null): void {
  socket.once('lookup', (_error: Error | null, address: string) => {
    endsMs.dns = performance.now();
    trace?.about(`name found: ${address}`);
  });
  const onConnect = (): void => {
    endsMs.tcp = performance.now();
    trace?.about(`TCP open to ${socket.remoteAddress}:${socket.remotePort}`);
  };
  if (socket.connecting) socket.once('connect', onConnect);
  else onConnect(); // a busy process is told late
  socket.once('secureConnect', () => {
    endsMs.tls = performance.now();
    trace?.about('TLS agreed on');
  });
}

function spans(startMs: number, { dns, tcp = startMs, tls, upgrade = startMs }: Partial<Record<Phase, number>>): HandshakeMs {
  return {
    dns: dns === undefined ? null : dns - startMs,
    tcp: tcp - (dns ?? startMs),
    tls: tls === undefined ? null : tls - tcp,
    upgrade: upgrade - (tls ?? tcp),
    total: upgrade - startMs,
  };
}

function statusWords(url: string, { statusCode = 0, statusMessage = '', headers }: IncomingMessage): string {
  const hints = [
    headers.location !== undefined && `it points to ${headers.location}`,
    headers['retry-after'] !== undefined && `it asks to come back in ${headers['retry-after']} s`,
  ].filter((hint) => hint !== false);
  const hint = hints.length > 0 ? hints.join(', ') : 'is a WebSocket server there?';
  return `${url} answered ${statusCode} ${statusMessage} where 101 Switching Protocols was due: ${hint}`;
}
