import type * as Phaser from 'phaser';
import type { ArenaShape } from '../paint/arenaShape.ts';
import { NIGHT_RINK } from '../palette.ts';
import { LAYER } from './layers.ts';

/** Between lines of the grid, px, and their width. */
const GRID = 160;
const LINE = 2;
/** How far beyond the boards the camera may look, px. */
const OUTSIDE = 400;
/** Of a colour's square in the texture, texels: filtering at its edges must not reach its middle. */
const SQUARE = 8;

/**
 * A floor for machines to which every filled pixel is dear: it is the colour that the screen is cleared to, with a few thin lines for
 * the eye to hold on to, and what lies outside the arena is covered up.
 */
export class PlainFloor {
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #images: Phaser.GameObjects.Image[] = [];
  readonly #background: Phaser.Display.Color;
  readonly #rgb: readonly [number, number, number];
  #isVisible = false;

  constructor(scene: Phaser.Scene, { width, height, theme }: ArenaShape, id: number) {
    this.#background = scene.game.config.backgroundColor;
    this.#rgb = rgbOf(theme.floor);
    this.#texture = scene.textures.createCanvas(`plain ${id}`, SQUARE * 2, SQUARE)!; // null only where the name is taken
    for (const [i, hex] of [theme.grid, NIGHT_RINK.outside].entries()) {
      this.#texture.context.fillStyle = hex;
      this.#texture.context.fillRect(i * SQUARE, 0, SQUARE, SQUARE);
      this.#texture.add(i, 0, i * SQUARE + 2, 2, SQUARE - 4, SQUARE - 4);
    }
    this.#texture.refresh();
    const lay = (frame: number, x: number, y: number, w: number, h: number): void => {
      const image = scene.add.image(x, y, this.#texture, frame).setOrigin(0).setDepth(LAYER.floor).setVisible(false);
      this.#images.push(image.setDisplaySize(w, h));
    };
    for (let x = GRID; x < width; x += GRID) lay(0, x - LINE / 2, 0, LINE, height);
    for (let y = GRID; y < height; y += GRID) lay(0, 0, y - LINE / 2, width, LINE);
    lay(1, -OUTSIDE, -OUTSIDE, width + 2 * OUTSIDE, OUTSIDE);
    lay(1, -OUTSIDE, height, width + 2 * OUTSIDE, OUTSIDE);
    lay(1, -OUTSIDE, 0, OUTSIDE, height);
    lay(1, width, 0, OUTSIDE, height);
  }

  set isVisible(isVisible: boolean) {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    const [red, green, blue] = isVisible ? this.#rgb : rgbOf(NIGHT_RINK.outside);
    this.#background.setTo(red, green, blue);
    for (const image of this.#images) image.visible = isVisible;
  }

  destroy(): void {
    this.isVisible = false;
    for (const image of this.#images) image.destroy();
    this.#texture.destroy();
  }
}

function rgbOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
