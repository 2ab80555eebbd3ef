import { once } from 'node:events';
import { Protocol } from '@colyseus/core';
import WebSocket from 'ws';
import { requestSeat } from './requestSeat.ts';

/** A claimed seat whose client is this test: it sends any bytes it likes. */
export class RawSeat {
  readonly socket: WebSocket;
  /** Where this seat is claimed, without the proof of an earlier connection. */
  readonly address: string;
  /** Proof for the next connection that this one was its owner's. */
  readonly reconnectionToken: string;
  /** State frames received, full or patch. */
  patches = 0;
  /** Code of the close frame, or 1006 for an end without one; null while open. */
  closeCode: number | null = null;

  private constructor(socket: WebSocket, address: string, hello: Buffer) {
    this.socket = socket;
    this.address = address;
    this.reconnectionToken = hello.subarray(2, 2 + hello[1]!).toString();
    socket.on('message', (data: Buffer) => {
      const code = data[0]! & 0x1f;
      if (code === Protocol.ROOM_STATE || code === Protocol.ROOM_STATE_PATCH) this.patches++;
    });
    socket.once('close', (code) => (this.closeCode = code));
  }

  /** Claims a seat; `acknowledge` says whether to finish the handshake, as every honest client does. */
  static async open(
    url: string,
    { acknowledge = true, autoPong = true, ...body }: { acknowledge?: boolean; autoPong?: boolean; name?: string } = {},
  ): Promise<RawSeat> {
    const seat = await requestSeat(url, body);
    const address = `${url.replace('http', 'ws')}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
    const socket = new WebSocket(address, { autoPong, perMessageDeflate: false });
    socket.on('error', () => undefined);
    const [hello] = (await once(socket, 'message')) as [Buffer];
    if (hello[0] !== Protocol.JOIN_ROOM) throw new Error(`expected the join frame first, got code ${hello[0]}`);
    const raw = new RawSeat(socket, address, hello);
    if (acknowledge) raw.send([Protocol.JOIN_ROOM]);
    return raw;
  }

  send(bytes: readonly number[] | Uint8Array): void {
    this.socket.send(Uint8Array.from(bytes));
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }
}
