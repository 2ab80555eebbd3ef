/** The icon as a picture of points, for systems that take no drawings: `public/icon.svg`, without rounded corners, as a PNG. */
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Rgb = readonly [red: number, green: number, blue: number];

/** In the box of 64 x 64 of the drawing. Capsules and one disc: from, to, half the width, colour. */
const GROUND: Rgb = [0x0e, 0x14, 0x24];
const STROKES: readonly [from: Point, to: Point, radius: number, colour: Rgb][] = [
  [[8, 50], [56, 50], 2.5, [0x6f, 0x8c, 0xcb]],
  [[10, 14], [32, 46], 3, [0xff, 0xb0, 0x00]],
  [[32, 46], [54, 14], 3, [0xff, 0xb0, 0x00]],
  [[54, 14], [54, 14], 6, [0xe8, 0xee, 0xfc]],
];
const BOX = 64;
/** A maskable icon keeps to the inner four fifths. */
const SHARE = 0.8;

/** @param size  of a side, px */
export function drawIcon(size: number): Buffer {
  const rows = Buffer.alloc(size * (1 + 3 * size));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [red, green, blue] = colourAt(column + 0.5, row + 0.5, size);
      rows.set([red, green, blue], row * (1 + 3 * size) + 1 + 3 * column);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8); // 8 bits a channel, red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Edges are soft over a pixel. */
function colourAt(column: number, row: number, size: number): Rgb {
  const px = BOX / (size * SHARE);
  const x = (column - size / 2) * px + BOX / 2;
  const y = (row - size / 2) * px + BOX / 2;
  let colour = GROUND;
  for (const [from, to, radius, paint] of STROKES) {
    const cover = Math.min(1, Math.max(0, (radius - distance([x, y], from, to)) / px + 0.5));
    colour = [0, 1, 2].map((channel) => Math.round(colour[channel]! + (paint[channel]! - colour[channel]!) * cover)) as unknown as Rgb;
  }
  return colour;
}

function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / length));
  return Math.hypot(x - fromX - dx * share, y - fromY - dy * share);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
