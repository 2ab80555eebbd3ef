import type * as Phaser from 'phaser';
import { SHARP, type Paint, type PictureSheet } from '../paint/PictureSheet.ts';

/** Texture key of the one atlas. */
export const ATLAS = 'atlas';

/** What each picture of the atlas says about itself: texels per px. */
export type PictureData = { readonly density: number };

const WIDTH = 2048;
const HEIGHT = 2048;
/** Texels between pictures, so that neither filtering nor the first mipmaps mix neighbours. */
const GUTTER = 4;

type Picture = { readonly name: string; readonly width: number; readonly height: number; readonly paint: Paint; readonly density: number };

/** Packs painted pictures into one canvas texture. Powers of two, or WebGL 1 makes no mipmaps. */
export class AtlasSheet implements PictureSheet {
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #pictures: Picture[] = [];

  constructor(textures: Phaser.Textures.TextureManager) {
    const texture = textures.createCanvas(ATLAS, WIDTH, HEIGHT);
    if (texture === null) throw new Error(`texture "${ATLAS}" exists already: an atlas is baked once for each game`);
    this.#texture = texture;
  }

  add(name: string, width: number, height: number, paint: Paint, density: number = SHARP): void {
    this.#pictures.push({ name, width: Math.ceil(width * density), height: Math.ceil(height * density), paint, density });
  }

  /** Paints all pictures, shelf by shelf, the tallest first, and hands the sheet to the renderer. */
  finish(): void {
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
      this.#place(picture, x, y);
      x += width + GUTTER;
      shelf = Math.max(shelf, height);
    }
    this.#texture.refresh();
  }

  #place({ name, width, height, paint, density }: Picture, x: number, y: number): void {
    const { context } = this.#texture;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.translate(x + width / 2, y + height / 2);
    context.scale(density, density);
    paint(context);
    context.restore();
    const frame = this.#texture.add(name, 0, x, y, width, height);
    if (frame === null) throw new Error(`picture "${name}" was painted twice`);
    frame.customData = { density } satisfies PictureData;
  }
}
