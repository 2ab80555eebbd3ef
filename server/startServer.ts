import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalDriver, LocalPresence, matchMaker } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';
import type { Config } from './config.ts';
import { createLog, type Log } from './createLog.ts';
import { frameworkLog } from './frameworkLog.ts';
import { createApp } from './http/createApp.ts';
import { EchoServer } from './http/EchoServer.ts';
import { limitConnections } from './http/limitConnections.ts';
import { openSockets } from './http/openSockets.ts';
import { ARENA, FrontDesk } from './http/FrontDesk.ts';
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

  const frontDesk = new FrontDesk({ ...config, arenas: [...maps.values()].map(({ arena }) => arena) });
  const isReady = () => matchMaker.state === matchMaker.MatchMakerState.READY;
  const http = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: 1000,
    },
    createApp({ config, maps, metrics, frontDesk, log, now, isReady }),
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
    await listen(http, config, log);
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

function listen(http: Server, { port, host }: Config, log: Log): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException): void => {
      const reason = cause.code === 'EADDRINUSE' ? 'is in use (stop the other program or set PORT)' : `cannot be had: ${cause.message}`;
      reject(new Error(`port ${port} ${reason}`, { cause }));
    };
    http.once('error', refuse);
    http.listen(host === null ? { port } : { port, host }, () => {
      http.off('error', refuse);
      http.on('error', (error) => log.error({ err: error }, 'the port failed to take a connection'));
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
