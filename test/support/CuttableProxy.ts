import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A link that can fail: everything to and from a server goes through it, until it is cut or falls silent. */
export class CuttableProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** What becomes of new connections: they get through, they are refused, or they are taken and never hear a word. */
  mode: 'open' | 'refusing' | 'mute' = 'open';

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(url: string): Promise<CuttableProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new CuttableProxy(server);
    server.on('connection', (near) => proxy.#join(near, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Open now. */
  get connections(): number {
    return this.#sockets.size / 2;
  }

  /** Breaks every connection at once. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Connections stay open and carry nothing any more, as when a phone leaves its network. */
  fallSilent(): void {
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  [Symbol.dispose](): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => this.#sockets.delete(socket));
    }
    if (this.mode === 'mute') return;
    if (this.mode === 'refusing') {
      near.resetAndDestroy();
      far.destroy();
      return;
    }
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }
}
