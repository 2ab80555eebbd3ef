/**
 * The gate between the socket and every decoder. It does not look for attacks: it knows the few frames an honest client sends and lets
 * nothing else through, so what a decoder does with other bytes never matters. Rules: GD1, GD2.
 */
import { Protocol } from '@colyseus/core';
import { MAX_FRAME_BYTES } from '#shared/netConfig.ts';
import { isPlainMessage } from './isPlainMessage.ts';

/** Why a frame was refused: a closed set, counted by name. */
export type FrameFault = 'text' | 'size' | 'code' | 'control' | 'input' | 'message' | 'decoder';

/** Bytes of each field of `InputState`, in its order. */
const INPUT_FIELD_BYTES = [1, 2, 1, 1, 2, 1] as const;
/** How the framework marks "this field has this value"; the low bits are the field's index. */
const SET_FIELD = 0x80;

/** A message type is a short string: this mark with its length in the low five bits, then so many ASCII bytes. */
const SHORT_STRING = 0xa0;
const SHORT_STRING_MASK = 0xe0;

/** What is wrong with a frame, or null when it may be decoded. `types` are the messages the room listens to. */
export function judgeFrame(frame: Uint8Array, isBinary: boolean, types: ReadonlySet<string>): FrameFault | null {
  if (!isBinary) return 'text';
  if (frame.length === 0 || frame.length > MAX_FRAME_BYTES) return 'size';
  // The code and, in the high bits, modifiers of how the rest is read: no client of this game sets one.
  switch (frame[0]) {
    case Protocol.JOIN_ROOM:
    case Protocol.LEAVE_ROOM:
    case Protocol.PING:
      return frame.length === 1 ? null : 'control';
    case Protocol.ROOM_INPUT_RELIABLE:
      return isInput(frame) ? null : 'input';
    case Protocol.ROOM_DATA:
      return isKnownMessage(frame, types) ? null : 'message';
    default:
      return 'code';
  }
}

/** Each field at most once, in order, whole: what a client's encoder writes. Fields that did not change are left out. */
function isInput(frame: Uint8Array): boolean {
  let offset = 1;
  for (let field = 0; field < INPUT_FIELD_BYTES.length; field++) {
    if (frame[offset] === (SET_FIELD | field)) offset += 1 + INPUT_FIELD_BYTES[field]!;
  }
  return offset === frame.length;
}

function isKnownMessage(frame: Uint8Array, types: ReadonlySet<string>): boolean {
  const mark = frame[1] ?? 0;
  if ((mark & SHORT_STRING_MASK) !== SHORT_STRING) return false;
  const end = 2 + (mark & ~SHORT_STRING_MASK);
  // Where the frame ends within the type there is no value behind it, which is no message either.
  return types.has(String.fromCharCode(...frame.subarray(2, end))) && isPlainMessage(frame, end);
}
