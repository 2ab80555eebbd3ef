import type * as Phaser from 'phaser';
import { LAYER } from '../layers.ts';
import type { ArenaShape } from './arenaShape.ts';
import { paintFloor } from './paintFloor.ts';
import { BOARDS, paintWalls } from './paintWalls.ts';

/** Texels along the side of a chunk: a power of two, for mipmaps. */
const CHUNK = 1024;
/** Texels that neighbouring chunks share; chunks that only met would show a hairline between them. */
const OVERLAP = 2;
/** Around the boards, px, for their glow. */
const MARGIN = BOARDS + 8;
/** Around a wall, px, for its glow. */
const WALL_MARGIN = 12;
/** Texels all chunks of a layer may have together: 12 Mi are 48 MiB. */
const MAX_TEXELS = 12 * 1024 * 1024;

export type Chunk = { readonly image: Phaser.GameObjects.Image; readonly x: number; readonly y: number; readonly size: number };

type Layer = {
  readonly key: string;
  readonly depth: number;
  readonly density: number;
  readonly paint: (context: CanvasRenderingContext2D, arena: ArenaShape, density: number) => void;
  readonly isEmpty: (x: number, y: number, size: number) => boolean;
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
): Promise<Chunk[]> {
  const limit = Math.sqrt(MAX_TEXELS / ((arena.width + MARGIN * 2) * (arena.height + MARGIN * 2)));
  const density = (most: number): number => Math.min(most, limit, Math.max(1, scale));
  const layers: Layer[] = [
    { key: 'floor', depth: LAYER.floor, density: density(1.25), paint: paintFloor, isEmpty: () => false },
    {
      key: 'walls',
      depth: LAYER.wall,
      density: density(2),
      paint: paintWalls,
      isEmpty: (x, y, size) => isOpenIce(arena, x, y, size),
    },
  ];
  const jobs = layers.flatMap((layer) => cells(arena, layer).map((cell) => ({ layer, ...cell })));
  const chunks: Chunk[] = [];
  for (const [i, { layer, x, y, size }] of jobs.entries()) {
    chunks.push({ image: bakeChunk(scene, arena, layer, x, y), x, y, size });
    onProgress((i + 1) / jobs.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return chunks;
}

/** Top left corners, px, of the chunks a layer needs, and their side. */
function cells(arena: ArenaShape, { density, isEmpty }: Layer): { x: number; y: number; size: number }[] {
  const step = (CHUNK - OVERLAP) / density;
  const size = CHUNK / density;
  const found = [];
  for (let y = -MARGIN; y < arena.height + MARGIN; y += step) {
    for (let x = -MARGIN; x < arena.width + MARGIN; x += step) if (!isEmpty(x, y, size)) found.push({ x, y, size });
  }
  return found;
}

function bakeChunk(
  scene: Phaser.Scene,
  arena: ArenaShape,
  { key, depth, density, paint }: Layer,
  x: number,
  y: number,
): Phaser.GameObjects.Image {
  const name = `${key} ${Math.round(x)} ${Math.round(y)}`;
  const texture = scene.textures.createCanvas(name, CHUNK, CHUNK);
  if (texture === null) throw new Error(`texture "${name}" exists already: an arena is baked once for each game`);
  const { context } = texture;
  context.scale(density, density);
  context.translate(-x, -y);
  paint(context, arena, density);
  texture.refresh();
  return scene.add
    .image(x, y, name)
    .setOrigin(0)
    .setScale(1 / density)
    .setDepth(depth);
}

function isOpenIce({ width, height, walls }: ArenaShape, x: number, y: number, size: number): boolean {
  if (x < WALL_MARGIN || y < WALL_MARGIN || x + size > width - WALL_MARGIN || y + size > height - WALL_MARGIN) return false;
  return walls.every(
    ({ minX, minY, maxX, maxY }) =>
      maxX + WALL_MARGIN < x || minX - WALL_MARGIN > x + size || maxY + WALL_MARGIN < y || minY - WALL_MARGIN > y + size,
  );
}
