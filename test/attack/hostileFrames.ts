/**
 * Frames no honest client sends, made from a grammar and a seed. The grammar knows the shape of every frame the server could be made to read:
 * all codes and modifiers, inputs honest and mutated, messages whose payload is a random tree of the codec's every kind, lengths that lie,
 * numbers of every width, truncations. What the server must let through is listed in PROTOCOL.md (GD2); this file lists nothing else by name.
 */
import { CLIENT_MESSAGES } from '#shared/schema/messages.ts';
import { nextFloat, nextInt, nextUint32, type Rng } from '#shared/math/rng.ts';

type Make = (rng: Rng) => number[];

const MAX_BYTES = 1100;
/** Sizes at which some reader changes its mind. */
const EDGES = [0, 1, 2, 3, 15, 16, 31, 32, 63, 64, 65, 122, 123, 124, 125, 126, 255, 256, 512, 1022, 1023, 1024, 1025];

const pick = <T>(rng: Rng, items: readonly T[]): T => items[nextInt(rng, items.length)]!;
const byte = (rng: Rng): number => nextInt(rng, 256);
const bytes = (rng: Rng, length: number): number[] => Array.from({ length }, () => byte(rng));
const length = (rng: Rng): number => (nextInt(rng, 4) === 0 ? pick(rng, EDGES) : nextInt(rng, 40));
const bigEndian = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, i) => Math.floor(value / 2 ** (8 * (width - 1 - i))) & 255);

/** A number in one of the codec's widths, often one whose size, sign or nature no reader hopes for. */
function number(rng: Rng): number[] {
  const value = pick(rng, [0, 1, 127, 128, 255, 256, 65535, 65536, 0x7fffffff, 0x80000000, 0xffffffff, nextUint32(rng)]);
  switch (nextInt(rng, 8)) {
    case 0:
      return [byte(rng) & 0x7f];
    case 1:
      return [0xe0 | (byte(rng) & 0x1f)];
    case 2:
      return [pick(rng, [0xcc, 0xd0]), ...bigEndian(value, 1)];
    case 3:
      return [pick(rng, [0xcd, 0xd1]), ...bigEndian(value, 2)];
    case 4:
      return [pick(rng, [0xce, 0xd2]), ...bigEndian(value, 4)];
    case 5:
      return [pick(rng, [0xcf, 0xd3]), ...bigEndian(value, 8)];
    case 6:
      return [0xca, ...floatBytes(rng, 4)];
    default:
      return [0xcb, ...floatBytes(rng, 8)];
  }
}

function floatBytes(rng: Rng, width: 4 | 8): number[] {
  const view = new DataView(new ArrayBuffer(width));
  const value = pick(rng, [NaN, Infinity, -Infinity, -0, 1e308, 5e-324, 2 ** 53, -1, nextFloat(rng)]);
  if (width === 4) view.setFloat32(0, value, nextInt(rng, 2) === 0);
  else view.setFloat64(0, value, nextInt(rng, 2) === 0);
  return [...new Uint8Array(view.buffer)];
}

/** Mostly short, honest text; also long, wrong or half UTF-8, and lengths that promise more than there is. */
function string(rng: Rng): number[] {
  const body =
    nextInt(rng, 3) === 0
      ? bytes(rng, length(rng))
      : [...Buffer.from(pick(rng, ['text', 'chat', '__proto__', 'constructor', '\ud800', 'a\u0000b', '🎱']))];
  const promised = nextInt(rng, 6) === 0 ? nextUint32(rng) : body.length;
  switch (nextInt(rng, 4)) {
    case 0:
      return [0xd9, promised & 255, ...body];
    case 1:
      return [0xda, ...bigEndian(promised, 2), ...body];
    case 2:
      return [0xdb, ...bigEndian(promised, 4), ...body];
    default:
      return [0xa0 | (promised & 31), ...body];
  }
}

/** A value of any kind the codec knows, and some it does not. */
function tree(rng: Rng, depth = 0): number[] {
  if (depth > 8 || nextInt(rng, 3) === 0) return nextInt(rng, 2) === 0 ? number(rng) : string(rng);
  const count = nextInt(rng, 5);
  const children = (many: number): number[] => Array.from({ length: many }, () => tree(rng, depth + 1)).flat();
  const promised = nextInt(rng, 5) === 0 ? nextUint32(rng) : count;
  switch (nextInt(rng, 10)) {
    case 0:
      return [0x90 | (promised & 15), ...children(count)];
    case 1:
      return [pick(rng, [0xdc]), ...bigEndian(promised, 2), ...children(count)];
    case 2:
      return [0xdd, ...bigEndian(promised, 4), ...children(count)];
    case 3:
      return [0x80 | (promised & 15), ...children(2 * count)];
    case 4:
      return [pick(rng, [0xde, 0xdf]), ...bigEndian(promised, 4), ...children(2 * count)];
    case 5:
      return [pick(rng, [0xd4, 0xd5, 0xd6, 0xd7, 0xd8]), byte(rng), ...bytes(rng, nextInt(rng, 17))];
    case 6:
      return [pick(rng, [0xc7, 0xc8, 0xc9]), ...bigEndian(promised, 4), byte(rng), ...bytes(rng, nextInt(rng, 9))];
    case 7:
      return [pick(rng, [0xc4, 0xc5, 0xc6]), ...bigEndian(promised, pick(rng, [1, 2, 4])), ...bytes(rng, count)];
    case 8:
      // An object as the framework's client writes it, and then perhaps references to it.
      return [
        0xd4,
        0x72,
        0x40 | nextInt(rng, 64),
        0x90 | count,
        ...Array.from({ length: count }, () => string(rng)).flat(),
        ...children(count),
      ];
    default:
      return [0x40 | nextInt(rng, 64), pick(rng, [0xc0, 0xc1, 0xc2, 0xc3])];
  }
}

/** An honest input: some of its fields, each with its value. */
function honestInput(rng: Rng): number[] {
  const frame = [19];
  if (nextInt(rng, 2) === 0) frame.push(0x80, byte(rng));
  if (nextInt(rng, 2) === 0) frame.push(0x81, byte(rng), byte(rng));
  if (nextInt(rng, 2) === 0) frame.push(0x82, byte(rng));
  if (nextInt(rng, 2) === 0) frame.push(0x83, byte(rng));
  if (nextInt(rng, 2) === 0) frame.push(0x84, byte(rng), byte(rng));
  if (nextInt(rng, 2) === 0) frame.push(0x85, byte(rng));
  return frame;
}

function mutated(rng: Rng, frame: number[]): number[] {
  const copy = [...frame];
  for (let i = 1 + nextInt(rng, 3); i > 0; i--) {
    const at = nextInt(rng, copy.length + 1);
    switch (nextInt(rng, 5)) {
      case 0:
        copy[at] = byte(rng);
        break;
      case 1:
        copy.splice(at, 0, ...bytes(rng, 1 + nextInt(rng, 4)));
        break;
      case 2:
        copy.splice(at, 1 + nextInt(rng, 2));
        break;
      case 3:
        copy[at] = (copy[at] ?? 0) ^ (1 << nextInt(rng, 8));
        break;
      default:
        copy.splice(at, 0, ...copy.slice(0, at));
    }
  }
  return copy;
}

/** Of a type that rooms listen to, up to its payload. */
function message(rng: Rng): number[] {
  const type = pick(rng, Object.keys(CLIENT_MESSAGES));
  return [13, 0xa0 | type.length, ...Buffer.from(type)];
}

const head = (rng: Rng, code: number): number => code | (nextInt(rng, 3) === 0 ? 0x20 << nextInt(rng, 3) : 0);

const GRAMMAR: readonly Make[] = [
  // Anything at all.
  (rng) => bytes(rng, length(rng)),
  // Every code with every modifier, and a body of every length.
  (rng) => [byte(rng), ...bytes(rng, length(rng))],
  (rng) => [head(rng, nextInt(rng, 32)), ...number(rng), ...number(rng), ...bytes(rng, length(rng))],
  // Inputs: honest, mutated, of the other kind with counts, sequences and lengths that lie.
  honestInput,
  honestInput,
  honestInput,
  (rng) => mutated(rng, honestInput(rng)),
  (rng) => [head(rng, 19), ...number(rng), ...honestInput(rng).slice(1)],
  (rng) => [
    head(rng, 20),
    ...number(rng),
    ...Array.from({ length: nextInt(rng, 5) }, () => [...number(rng), ...honestInput(rng).slice(1)]).flat(),
  ],
  // Messages, bytes and requests: any type, any payload, cut anywhere.
  (rng) => [head(rng, pick(rng, [13, 17, 21])), ...string(rng), ...tree(rng)],
  (rng) => [...message(rng), ...tree(rng)],
  (rng) => [...message(rng), ...tree(rng)],
  (rng) => [...message(rng), 0x80],
  (rng) => [...message(rng), 0xd4, 0x72, 0x40, 0x91, ...string(rng), ...tree(rng)],
  (rng) => mutated(rng, [...message(rng), ...tree(rng)]),
  (rng) => [head(rng, 21), ...number(rng), ...string(rng), ...tree(rng)],
  (rng) => [head(rng, pick(rng, [13, 17])), ...number(rng), ...bytes(rng, length(rng))],
  // The frames of one byte, with something behind them.
  (rng) => [head(rng, pick(rng, [10, 12, 18])), ...bytes(rng, nextInt(rng, 3))],
  // A type that is too long for any answer that repeats it.
  (rng) => [pick(rng, [13, 17, 21]), 0xd9, 255, ...bytes(rng, pick(rng, EDGES))],
  // What the server itself sends.
  (rng) => [head(rng, pick(rng, [11, 14, 15, 16, 22])), ...number(rng), ...tree(rng)],
];

/** The next frame of the sequence that the state of `rng` began. */
export function hostileFrame(rng: Rng): Uint8Array {
  const frame = pick(rng, GRAMMAR)(rng);
  const cut = nextInt(rng, 8) === 0 ? nextInt(rng, frame.length + 1) : frame.length;
  return Uint8Array.from(frame.slice(0, Math.min(cut, MAX_BYTES)));
}
