import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { MAX_FRAME_BYTES } from '#shared/netConfig.ts';
import type { Config } from '../config.ts';
import type { ServerMetrics } from '../metrics/ServerMetrics.ts';
import { ArenaRoom } from '../room/ArenaRoom.ts';
import type { EchoServer } from './EchoServer.ts';
import { routeUpgrade } from './routeUpgrade.ts';

/** A frame of the game comes whole; these are for odd proxies. */
const MAX_FRAGMENTS = 4;
const MAX_CHUNKS = 256;
const CLOSE_TIMEOUT_MS = 2000;

/** Sends each upgrade where it belongs: the game, the echo, or away. Rule: JN9. */
export function openSockets(http: Server, echo: EchoServer, config: Config, metrics: ServerMetrics): WebSocketTransport {
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
