import { Protocol } from '@colyseus/core';
import { InputEncoder } from '@colyseus/schema/input';
import { InputState, type SentInput } from '#shared/schema/InputState.ts';

/** Inputs in, frames out, as the framework's client writes them. One for each connection. */
export class InputWriter {
  readonly #state = new InputState();
  readonly #encoder = new InputEncoder(this.#state);
  /** Seq of the newest input. */
  seq = 0;

  write(input: Readonly<SentInput>): Uint8Array {
    this.#state.assign(input);
    this.seq += 1;
    return Uint8Array.from([Protocol.ROOM_INPUT_RELIABLE, ...this.#encoder.encode()]);
  }
}
