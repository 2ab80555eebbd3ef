/** Control frames in the bytes of a WebSocket connection (RFC 6455, 5.2), wherever the bytes are cut. Everything else is skipped. */

const NAMES: Readonly<Record<number, ControlFrame['kind']>> = { 8: 'close', 9: 'ping', 10: 'pong' };
const MASK_BYTES = 4;

export type ControlFrame = { kind: 'close' | 'ping' | 'pong'; payload: Buffer };

export class ControlFrames {
  #pending = Buffer.alloc(0);
  /** Bytes of a data frame that are still to come. */
  #skip = 0;

  read(bytes: Buffer): ControlFrame[] {
    const frames: ControlFrame[] = [];
    this.#pending = Buffer.concat([this.#pending, bytes]);
    for (;;) {
      const skipped = Math.min(this.#skip, this.#pending.length);
      this.#skip -= skipped;
      this.#pending = this.#pending.subarray(skipped);
      const head = headOf(this.#pending);
      if (this.#skip > 0 || head === null) return frames;
      const kind = NAMES[head.opcode];
      if (kind === undefined) {
        this.#skip = head.bytes + head.payloadBytes;
        continue;
      }
      if (this.#pending.length < head.bytes + head.payloadBytes) return frames;
      this.#skip = head.bytes + head.payloadBytes;
      frames.push({ kind, payload: Buffer.from(this.#pending.subarray(head.bytes, this.#skip)) });
    }
  }
}

/** Null while the head is not all there. */
function headOf(bytes: Buffer): { opcode: number; bytes: number; payloadBytes: number } | null {
  if (bytes.length < 2) return null;
  const opcode = bytes[0]! & 15;
  const mask = bytes[1]! & 0x80 ? MASK_BYTES : 0;
  const length = bytes[1]! & 0x7f;
  const extra = length === 127 ? 8 : length === 126 ? 2 : 0;
  if (bytes.length < 2 + extra + mask) return null;
  const payloadBytes = extra === 8 ? Number(bytes.readBigUInt64BE(2)) : extra === 2 ? bytes.readUInt16BE(2) : length;
  return { opcode, bytes: 2 + extra + mask, payloadBytes };
}
