import { createServer, STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { LocalDriver, LocalPresence, matchMaker } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { MAX_FRAME_BYTES } from '#shared/netConfig.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './createLog.ts';
import { frameworkLog } from './frameworkLog.ts';
import { clientAddress } from './http/clientAddress.ts';
import { createApp } from './http/createApp.ts';
import { EchoServer } from './http/EchoServer.ts';
import { ARENA, QuickPlay } from './http/QuickPlay.ts';
import { routeUpgrade } from './http/routeUpgrade.ts';
import { loadMaps } from './loadMaps.ts';
import { ServerMetrics } from './metrics/ServerMetrics.ts';
import { ArenaRoom } from './room/ArenaRoom.ts';
import type { RoomHost } from './room/RoomHost.ts';
import { systemClock } from './systemClock.ts';

export type RunningServer = AsyncDisposable & {
  /** `http://127.0.0.1:<port>`, or with the address of `HOST`. */
  readonly url: string;
  readonly port: number;
  readonly metrics: ServerMetrics;
  /** Takes no more joins, closes every room and connection, resolves when nothing is left. */
  stop(): Promise<void>;
};

/** A request has this long to arrive, ms. */
const REQUEST_TIMEOUT_MS = 5000;
const MAX_HEADER_BYTES = 8192;
/** Rooms have this long to close, ms. */
const STOP_DEADLINE_MS = 3000;
/** A frame of the game comes whole; these are for odd proxies. */
const MAX_FRAGMENTS = 4;
const MAX_CHUNKS = 256;
const CLOSE_TIMEOUT_MS = 2000;

/**
 * Starts everything on one port. The framework keeps its rooms in the module, so a process runs one server at a time.
 *
 * @throws Error when a map is bad or the port cannot be had
 */
export async function startServer(config: Config, log: Log = createLog(config.logLevel)): Promise<RunningServer> {
  const maps = await loadMaps(config.maps);
  const metrics = new ServerMetrics();
  const { now } = systemClock;
  setLogger(frameworkLog(log, metrics, now));
  await openMatchMaker({ config, maps, metrics, log, clock: systemClock });

  const quickPlay = new QuickPlay(config.maps, config.maxRooms);
  const isReady = () => matchMaker.state === matchMaker.MatchMakerState.READY;
  const http = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: 1000,
    },
    createApp({ config, maps, metrics, quickPlay, log, now, isReady }),
  );
  limitConnections(http, config);
  const echo = new EchoServer(metrics);
  const transport = openSockets(http, echo, config, metrics);

  const stop = async (): Promise<void> => {
    http.close();
    await Promise.all([echo.stop(), withDeadline(matchMaker.gracefullyShutdown(), STOP_DEADLINE_MS)]);
    transport.shutdown();
    matchMaker.presence.shutdown();
    matchMaker.removeRoomType(ARENA);
    http.closeAllConnections();
  };
  try {
    await listen(http, config);
  } catch (error) {
    await stop();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  const stopOnce = () => (stopping ??= stop());
  return { url: `http://${hostForUrl(config)}:${port}`, port, metrics, stop: stopOnce, [Symbol.asyncDispose]: stopOnce };
}

async function openMatchMaker(host: RoomHost): Promise<void> {
  // Nothing here serves the framework's routes; with no method exposed, nothing could.
  matchMaker.controller.exposedMethods = [];
  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  class HostedArenaRoom extends ArenaRoom {
    constructor() {
      super(host);
    }
  }
  matchMaker.defineRoomType(ARENA, HostedArenaRoom);
  await matchMaker.accept();
}

/** Sends each upgrade where it belongs: the game, the echo, or away. Rule: JN9. */
function openSockets(http: Server, echo: EchoServer, config: Config, metrics: ServerMetrics): WebSocketTransport {
  const options = {
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_CHUNKS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    // Rooms probe their links themselves, in a way that cannot be answered without reading.
    pingInterval: 0,
  };
  const transport = new WebSocketTransport(options);
  const route = (request: IncomingMessage) => routeUpgrade(request, config.allowedOrigins);
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = route(request);
    if (target.kind === 'echo') echo.accept(request, socket, head);
    else if (target.kind === 'refused') refuseUpgrade(socket, target.status);
    else {
      metrics.watchSocket(socket as Socket);
      const room = matchMaker.getLocalRoomById(target.roomId);
      if (room instanceof ArenaRoom && target.reconnectionToken !== null) room.releaseStale(target.sessionId, target.reconnectionToken);
    }
  });
  return transport.attachToServer(http, { filter: (request) => route(request).kind === 'game' });
}

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Keeps one address from taking every connection there is. */
function limitConnections(http: Server, config: Config): void {
  http.maxConnections = config.maxConnections;
  const open = new Map<string, number>();
  http.on('connection', (socket: Socket) => {
    const { network, isLocal } = clientAddress({ headers: {}, socket }, 0);
    // Behind a proxy all come from its address.
    if (isLocal || config.trustProxy > 0) return;
    const count = (open.get(network) ?? 0) + 1;
    open.set(network, count);
    socket.once('close', () => {
      const left = open.get(network)! - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
    if (count > config.maxConnectionsPerAddress) socket.destroy();
  });
}

function listen(http: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is in use (stop the other program or set PORT)' : `cannot be had: ${cause.message}`;
      reject(new Error(`port ${port} ${reason}`, { cause }));
    });
    http.listen(host === null ? { port } : { port, host }, () => {
      http.removeAllListeners('error');
      resolve();
    });
  });
}

function hostForUrl({ host }: Config): string {
  if (host === null || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function withDeadline(work: Promise<unknown>, deadlineMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => (timer = setTimeout(resolve, deadlineMs)));
  await Promise.race([work, deadline]);
  clearTimeout(timer);
}
