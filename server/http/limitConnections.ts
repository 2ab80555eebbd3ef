import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config.ts';
import { clientAddress } from './clientAddress.ts';

/** Keeps one address from taking every connection there is. */
export function limitConnections(http: Server, config: Config): void {
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
