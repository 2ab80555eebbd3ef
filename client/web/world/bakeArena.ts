import type * as Phaser from 'phaser';
import { createBoard, freeCanvas } from './createBoard.ts';
import { LAYER } from './layers.ts';
import { isOpenIce, type ArenaShape, type Box } from '../paint/arenaShape.ts';
import { paintFloor } from '../paint/paintFloor.ts';
import { BOARDS, paintWalls } from '../paint/paintWalls.ts';
import { Stretch } from '../Stretch.ts';

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
type Piece = { readonly box: Box; readonly image: Phaser.GameObjects.Image };

type Layer = {
  readonly depth: number;
  /** Texels per px. */
  readonly density: number;
  /** Texels of a chunk that are shown: what is translucent must not be drawn twice where chunks overlap. */
  readonly shown: number;
  /** Rows and columns a chunk is cut into, so that empty ones need not be drawn; divides what is shown. */
  readonly cuts: number;
  readonly paint: (context: CanvasRenderingContext2D, arena: ArenaShape, density: number) => void;
  readonly isEmpty: (box: Box) => boolean;
  readonly pieces: Piece[];
};

/** An arena as pictures. */
export type BakedArena = {
  readonly floor: readonly Piece[];
  readonly walls: readonly Piece[];
  /** Takes the pictures off the scene and frees their textures. */
  destroy(): void;
};

/**
 * Paints the arena into chunks of canvas textures: the ice below everything, walls and boards in a layer of their own above the discs, so
 * that halos and trails pass behind them. Lets the page breathe between chunks.
 *
 * @param scale  device px per px of the arena, which decides the density of the paint
 * @throws the reason of `signal` once it is aborted; nothing is left behind then
 */
export async function bakeArena(
  scene: Phaser.Scene,
  arena: ArenaShape,
  scale: number,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<BakedArena> {
  const limit = Math.sqrt(MAX_TEXELS / ((arena.width + MARGIN * 2) * (arena.height + MARGIN * 2)));
  const density = (most: number): number => Math.min(most, limit, Math.max(1, scale));
  const layers: [floor: Layer, walls: Layer] = [
    { depth: LAYER.floor, density: density(1.25), shown: CHUNK, cuts: 1, paint: paintFloor, isEmpty: () => false, pieces: [] },
    {
      depth: LAYER.wall,
      density: density(2),
      shown: CHUNK - OVERLAP,
      cuts: 8,
      paint: paintWalls,
      isEmpty: (box) => isOpenIce(arena, box),
      pieces: [],
    },
  ];
  const jobs = layers.flatMap((layer) => cornersOf(arena, layer).map((corner) => ({ layer, ...corner })));
  const textures: Phaser.Textures.Texture[] = [];
  const destroy = (): void => {
    for (const { pieces } of layers) for (const { image } of pieces) image.destroy();
    for (const texture of textures) {
      const canvas = texture.source[0]!.image as HTMLCanvasElement;
      texture.destroy();
      freeCanvas(canvas);
    }
  };
  const stretch = new Stretch();
  for (const [i, { layer, x, y }] of jobs.entries()) {
    const boxes = cut(layer, x, y);
    if (boxes.length > 0) {
      const texture = paintChunk(scene.textures, arena, layer, x, y);
      textures.push(texture);
      layer.pieces.push(...boxes.map((box, n) => layPiece(scene, texture, layer, { x, y }, box, n)));
    }
    if (!stretch.isOver) continue;
    onProgress((i + 1) / jobs.length);
    await stretch.rest();
    if (!signal.aborted) continue;
    destroy();
    signal.throwIfAborted();
  }
  return { floor: layers[0].pieces, walls: layers[1].pieces, destroy };
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

let chunks = 0;

function paintChunk(
  textures: Phaser.Textures.TextureManager,
  arena: ArenaShape,
  { density, paint }: Layer,
  left: number,
  top: number,
): Phaser.Textures.Texture {
  const { canvas, context } = createBoard(CHUNK, CHUNK);
  context.scale(density, density);
  context.translate(-left, -top);
  paint(context, arena, density);
  return textures.create(`chunk ${chunks++}`, canvas, CHUNK, CHUNK)!; // null only where the name is taken
}

/** Shows one box of a chunk whose top left corner is `from`. */
function layPiece(
  scene: Phaser.Scene,
  texture: Phaser.Textures.Texture,
  { density, depth }: Layer,
  from: { readonly x: number; readonly y: number },
  box: Box,
  index: number,
): Piece {
  const { x, y, width, height } = box;
  const frame = String(index);
  texture.add(frame, 0, (x - from.x) * density, (y - from.y) * density, width * density, height * density);
  const image = scene.add.image(x, y, texture, frame).setOrigin(0).setDepth(depth);
  return { box, image: image.setScale(1 / density) };
}
