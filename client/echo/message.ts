/**
 * What is sent: binary, big-endian, then a fixed pattern up to the size asked for.
 *
 *   0      4      8                16
 *   | run  | n    | due, ms (f64)  | pattern ...
 */
export const MIN_MESSAGE_BYTES = 16;

const NUMBER_AT = 4;
const DUE_AT = 8;

export class Messages {
  readonly #bytes: Buffer;
  readonly #run: number;

  /** `run` (32 bits) tells this run's messages from what else a server may send. */
  constructor(size: number, run: number) {
    this.#run = run;
    this.#bytes = Buffer.from(Array.from({ length: size }, (_, at) => at & 255));
    this.#bytes.writeUInt32BE(run);
  }

  get size(): number {
    return this.#bytes.length;
  }

  /** The bytes are overwritten by the next call. */
  write(n: number, dueMs: number): Buffer {
    this.#bytes.writeUInt32BE(n, NUMBER_AT);
    this.#bytes.writeDoubleBE(dueMs, DUE_AT);
    return this.#bytes;
  }

  /** Number of the message that came back, unchanged to the last byte; null when these bytes are none of this run. */
  read(bytes: Buffer): number | null {
    if (bytes.length !== this.size || bytes.readUInt32BE() !== this.#run) return null;
    return bytes.subarray(MIN_MESSAGE_BYTES).equals(this.#bytes.subarray(MIN_MESSAGE_BYTES)) ? bytes.readUInt32BE(NUMBER_AT) : null;
  }
}
