import type * as Phaser from 'phaser';
import { LAYER } from './layers.ts';
import { isOpenIce, type ArenaShape, type Box } from '../paint/arenaShape.ts';
import { paintFloor } from '../paint/paintFloor.ts';
import { BOARDS, paintWalls } from '../paint/paintWalls.ts';

/**
 * Texels along the side of a chunk. Not a power of two, so that it gets no mipmaps: chunks are as dense as the screen, and mipmaps would
 * cost a third more memory and half as much again to fill the screen with.
 */
const CHUNK = 1010;
/** Texels that neighbouring chunks share; chunks that only met would show a hairline between them. */
const OVERLAP = 2;
/** Around the boards, px, for their glow. */
const MARGIN = BOARDS + 8;
/** Texels all chunks of a layer may have together: 12 Mi are 48 MiB. */
const MAX_TEXELS = 12 * 1024 * 1024;

/** A piece of the arena as it lies, px. */
export type Piece = Box & { readonly image: Phaser.GameObjects.Image };

type Layer = {
  readonly key: string;
  readonly depth: number;
  /** Texels per px. */
  readonly density: number;
  /** Texels of a chunk that are shown: what is translucent must not be drawn twice where chunks overlap. */
  readonly shown: number;
  /** Rows and columns a chunk is cut into, so that empty ones need not be drawn; divides what is shown. */
  readonly cuts: number;
  readonly paint: (context: CanvasRenderingContext2D, arena: ArenaShape, density: number) => void;
  readonly isEmpty: (box: Box) => boolean;
};

/**
 * Paints the arena into chunks of canvas textures: the ice below everything, walls and boards in a layer of their own above the discs, so
 * that halos and trails pass behind them. Lets the page breathe between chunks.
 *
 * @param scale  device px per px of the arena, which decides the density of the paint
 */
export async function bakeArena(
  scene: Phaser.Scene,
  arena: ArenaShape,
  scale: number,
  onProgress: (share: number) => void,
): Promise<Piece[]> {
  const limit = Math.sqrt(MAX_TEXELS / ((arena.width + MARGIN * 2) * (arena.height + MARGIN * 2)));
  const density = (most: number): number => Math.min(most, limit, Math.max(1, scale));
  const layers: Layer[] = [
    { key: 'floor', depth: LAYER.floor, density: density(1.25), shown: CHUNK, cuts: 1, paint: paintFloor, isEmpty: () => false },
    {
      key: 'walls',
      depth: LAYER.wall,
      density: density(2),
      shown: CHUNK - OVERLAP,
      cuts: 8,
      paint: paintWalls,
      isEmpty: (box) => isOpenIce(arena, box),
    },
  ];
  const jobs = layers.flatMap((layer) => cornersOf(arena, layer).map((corner) => ({ layer, ...corner })));
  const pieces: Piece[] = [];
  for (const [i, { layer, x, y }] of jobs.entries()) {
    const boxes = cut(layer, x, y);
    if (boxes.length > 0) pieces.push(...bakeChunk(scene, arena, layer, x, y, boxes));
    onProgress((i + 1) / jobs.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return pieces;
}

/** Top left corners, px, of the chunks that cover arena and boards. */
function cornersOf(arena: ArenaShape, { density }: Layer): { x: number; y: number }[] {
  const step = (CHUNK - OVERLAP) / density;
  const corners = [];
  for (let y = -MARGIN; y < arena.height + MARGIN; y += step) {
    for (let x = -MARGIN; x < arena.width + MARGIN; x += step) corners.push({ x, y });
  }
  return corners;
}

/** What of a chunk is to be drawn: runs of cells with something in them, row by row. */
function cut({ density, shown, cuts, isEmpty }: Layer, left: number, top: number): Box[] {
  const size = shown / cuts / density;
  const boxes: Box[] = [];
  for (let row = 0; row < cuts; row++) {
    let from = 0;
    for (let column = 0; column <= cuts; column++) {
      const cell = { x: left + column * size, y: top + row * size, width: size, height: size };
      if (column < cuts && !isEmpty(cell)) continue;
      if (column > from) boxes.push({ x: left + from * size, y: cell.y, width: (column - from) * size, height: size });
      from = column + 1;
    }
  }
  return boxes;
}

function bakeChunk(scene: Phaser.Scene, arena: ArenaShape, layer: Layer, left: number, top: number, boxes: readonly Box[]): Piece[] {
  const { key, density, depth } = layer;
  const name = `${key} ${Math.round(left)} ${Math.round(top)}`;
  const texture = scene.textures.createCanvas(name, CHUNK, CHUNK);
  if (texture === null) throw new Error(`texture "${name}" exists already: an arena is baked once for each game`);
  const { context } = texture;
  context.scale(density, density);
  context.translate(-left, -top);
  layer.paint(context, arena, density);
  texture.refresh();
  return boxes.map((box, i) => {
    texture.add(String(i), 0, (box.x - left) * density, (box.y - top) * density, box.width * density, box.height * density);
    const image = scene.add.image(box.x, box.y, name, String(i));
    return {
      ...box,
      image: image
        .setOrigin(0)
        .setScale(1 / density)
        .setDepth(depth),
    };
  });
}
