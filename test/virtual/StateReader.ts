import { Protocol } from '@colyseus/core';
import { Decoder, decode } from '@colyseus/schema';
import { ArenaState } from '#shared/schema/ArenaState.ts';

/** The code of a frame is in the low bits of its first byte; the high ones say how the rest is read. */
const CODE_MASK = 0x1f;

/** Frames in, state out, as the framework's client reads them. */
export class StateReader {
  readonly state = new ArenaState();
  readonly #decoder = new Decoder(this.state);

  /** Returns the newest input that the state now contains. */
  read(frame: Uint8Array): number {
    const it = { offset: 1 };
    decode.uint32(frame, it); // the server's clock, which nobody here asks
    const ack = decode.uint32(frame, it);
    const isWhole = (frame[0]! & CODE_MASK) === Protocol.ROOM_STATE;
    if (isWhole && this.state.players.size > 0) this.#decoder.decodeResync(frame, it);
    else this.#decoder.decode(frame, it);
    return ack;
  }
}
