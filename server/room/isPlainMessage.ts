/** Values within values; a chat line needs two. */
const MAX_DEPTH = 4;

/**
 * How the framework's client writes an object: an extension of one byte, of this type, whose byte names the record; then the list of its keys,
 * then a value for each. One-byte integers from 64 up refer to such a record once it is named, so nobody may send those.
 * Source: https://github.com/kriszyp/msgpackr#record--structure-extension-definition
 */
const RECORD_TYPE = 0x72;
const FIRST_RECORD = 0x40;
const END_OF_RECORDS = 0x80;

/**
 * Whether the bytes from `offset` to the end are exactly one MessagePack value made of nil, booleans, numbers, strings, arrays and maps, or one
 * record of such values. The rest of that format (binary, dates, typed arrays, references) can make a decoder build things nobody here asked for.
 * Format: https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function isPlainMessage(bytes: Uint8Array, offset: number): boolean {
  return skipValue(bytes, offset, MAX_DEPTH) === bytes.length;
}

const BAD = -1;

/** Offset behind the value at `offset`, or BAD. */
function skipValue(bytes: Uint8Array, offset: number, depth: number): number {
  if (offset >= bytes.length || depth === 0) return BAD;
  const mark = bytes[offset]!;
  const next = offset + 1;
  if (mark < FIRST_RECORD || mark >= 0xe0 || mark === 0xc0 || mark === 0xc2 || mark === 0xc3) return next;
  if (mark < END_OF_RECORDS) return BAD;
  if (mark < 0x90) return skipValues(bytes, next, 2 * (mark & 0x0f), depth);
  if (mark < 0xa0) return skipValues(bytes, next, mark & 0x0f, depth);
  if (mark < 0xc0) return within(bytes, next + (mark & 0x1f));
  switch (mark) {
    case 0xcc:
    case 0xd0:
      return within(bytes, next + 1);
    case 0xcd:
    case 0xd1:
      return within(bytes, next + 2);
    case 0xca:
    case 0xce:
    case 0xd2:
      return within(bytes, next + 4);
    case 0xcb:
    case 0xcf:
    case 0xd3:
      return within(bytes, next + 8);
    case 0xd9:
      return within(bytes, next + 1 + (bytes[next] ?? 0));
    case 0xda:
      return within(bytes, next + 2 + uint16At(bytes, next));
    case 0xdc:
      return skipValues(bytes, next + 2, uint16At(bytes, next), depth);
    case 0xd4:
      return depth === MAX_DEPTH ? skipRecord(bytes, next, depth) : BAD;
    case 0xde:
      return skipValues(bytes, next + 2, 2 * uint16At(bytes, next), depth);
    default:
      return BAD;
  }
}

function skipRecord(bytes: Uint8Array, offset: number, depth: number): number {
  const [type = 0, record = 0, keys = 0] = bytes.subarray(offset, offset + 3);
  const isRecord = type === RECORD_TYPE && record >= FIRST_RECORD && record < END_OF_RECORDS;
  // Up to 15 keys: a list whose mark holds its length.
  if (!isRecord || keys < 0x90 || keys >= 0xa0) return BAD;
  const valuesAt = skipValues(bytes, offset + 3, keys & 0x0f, depth);
  return valuesAt === BAD ? BAD : skipValues(bytes, valuesAt, keys & 0x0f, depth);
}

function skipValues(bytes: Uint8Array, offset: number, count: number, depth: number): number {
  let at = offset;
  for (let i = 0; i < count; i++) {
    at = skipValue(bytes, at, depth - 1);
    if (at === BAD) return BAD;
  }
  return within(bytes, at);
}

const within = (bytes: Uint8Array, end: number): number => (end <= bytes.length ? end : BAD);

const uint16At = (bytes: Uint8Array, offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
