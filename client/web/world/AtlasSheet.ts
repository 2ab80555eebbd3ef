import type * as Phaser from 'phaser';
import { SHARP, type Paint, type PictureSheet } from '../paint/PictureSheet.ts';
import { Stretch } from '../Stretch.ts';
import { createBoard, type Board } from './createBoard.ts';

/** Texture key of the one atlas. */
export const ATLAS = 'atlas';

/** What each picture of the atlas says about itself: texels per px. */
export type PictureData = { readonly density: number };

const WIDTH = 2048;
const HEIGHT = 2048;
/** Texels between pictures, so that neither filtering nor the first mipmaps mix neighbours. */
const GUTTER = 4;

type Picture = { readonly name: string; readonly width: number; readonly height: number; readonly paint: Paint; readonly density: number };
type Spot = { readonly x: number; readonly y: number };

/** Packs painted pictures into one canvas texture. Powers of two, or WebGL 1 makes no mipmaps. */
export class AtlasSheet implements PictureSheet {
  readonly #board: Board = createBoard(WIDTH, HEIGHT);
  readonly #pictures: Picture[] = [];
  readonly #spots = new Map<Picture, Spot>();

  add(name: string, width: number, height: number, paint: Paint, density: number = SHARP): void {
    this.#pictures.push({ name, width: Math.ceil(width * density), height: Math.ceil(height * density), paint, density });
  }

  /** Paints all pictures, shelf by shelf, the tallest first. */
  async paint(): Promise<void> {
    const stretch = new Stretch();
    let x = GUTTER;
    let y = GUTTER;
    let shelf = 0;
    for (const picture of this.#pictures.toSorted((a, b) => b.height - a.height)) {
      const { name, width, height } = picture;
      if (x + width + GUTTER > WIDTH) {
        x = GUTTER;
        y += shelf + GUTTER;
        shelf = 0;
      }
      if (y + height + GUTTER > HEIGHT)
        throw new Error(`picture "${name}" of ${width} x ${height} texels does not fit the atlas of ${WIDTH} x ${HEIGHT}`);
      if (stretch.isOver) await stretch.rest();
      this.#paint(picture, x, y);
      x += width + GUTTER;
      shelf = Math.max(shelf, height);
    }
  }

  /** Hands the painted sheet to the renderer. */
  finish(textures: Phaser.Textures.TextureManager): void {
    const texture = textures.create(ATLAS, this.#board.canvas, WIDTH, HEIGHT);
    if (texture === null) throw new Error(`texture "${ATLAS}" exists already: an atlas is baked once for each game`);
    for (const [{ name, width, height, density }, { x, y }] of this.#spots) {
      const frame = texture.add(name, 0, x, y, width, height);
      if (frame === null) throw new Error(`picture "${name}" was painted twice`);
      frame.customData = { density } satisfies PictureData;
    }
  }

  #paint(picture: Picture, x: number, y: number): void {
    const { width, height, density, paint } = picture;
    const { context } = this.#board;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.translate(x + width / 2, y + height / 2);
    context.scale(density, density);
    paint(context);
    context.restore();
    this.#spots.set(picture, { x, y });
  }
}
