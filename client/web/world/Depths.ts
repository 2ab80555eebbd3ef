import type * as Phaser from 'phaser';
import type { Vec } from '#shared/math/ring.ts';
import { createRng, nextFloat, nextInt } from '#shared/math/rng.ts';
import type { ArenaShape, Box } from '../paint/arenaShape.ts';
import { lampsOf } from '../paint/lampsOf.ts';
import { DEPTHS_SHEET, LAMP_BOX, paintDepths, SPECK_BOXES, SPECK_DENSITY } from '../paint/paintDepths.ts';
import { createBoard, freeCanvas } from './createBoard.ts';
import { LAYER } from './layers.ts';
import type { Sight } from './Sight.ts';
import { throughFloor } from './throughFloor.ts';

/** As in `throughFloor`. A lamp is mirrored as far below as it hangs above. */
const LAMP_DEPTH = 0.24;
const SPECK_DEPTHS = [0.16, 0.08] as const;
/** Floor to a speck, px by px. */
const SPECK_ROOM = 200 * 200;
const SEED = 404;

type Thing = { readonly point: Readonly<Vec>; readonly depth: number; readonly image: Phaser.GameObjects.Image };

/** The lamps mirrored in the floor and what is frozen in below: as the camera passes, they go a part of the way along. Nothing of it is of the game. */
export class Depths {
  readonly #texture: Phaser.Textures.Texture;
  readonly #canvas: HTMLCanvasElement;
  readonly #things: Thing[] = [];

  constructor(scene: Phaser.Scene, shape: ArenaShape, id: number) {
    const { width, height } = DEPTHS_SHEET;
    const { canvas, context } = createBoard(width, height);
    paintDepths(context, shape.mood, shape.theme);
    this.#canvas = canvas;
    this.#texture = scene.textures.create(`depths ${id}`, canvas, width, height)!; // null only where the name is taken
    const frame = (box: Box, index: number): string => {
      this.#texture.add(String(index), 0, box.x, box.y, box.width, box.height);
      return String(index);
    };
    const lamp = frame(LAMP_BOX, 0);
    const specks = SPECK_BOXES.map((box, i) => frame(box, i + 1));
    const lay = (x: number, y: number, depth: number, name: string, density: number): void => {
      const image = scene.add.image(x, y, this.#texture, name).setScale(1 / density);
      this.#things.push({ point: { x, y }, depth, image: image.setDepth(LAYER.below).setVisible(false) });
    };
    const rng = createRng(SEED);
    for (let i = 0; i < (shape.width * shape.height) / SPECK_ROOM; i++) {
      const depth = SPECK_DEPTHS[i % SPECK_DEPTHS.length]!;
      lay(nextFloat(rng) * shape.width, nextFloat(rng) * shape.height, depth, specks[nextInt(rng, specks.length)]!, SPECK_DENSITY);
    }
    for (const { x, y } of lampsOf(shape)) lay(x, y, LAMP_DEPTH, lamp, 1);
  }

  /** @param isStill  it is all on the floor, and nothing moves but with it */
  draw(camera: Readonly<Vec>, isVisible: boolean, isStill: boolean, sight: Sight): void {
    for (const { point, depth, image } of this.#things) {
      throughFloor(point, camera, isStill ? 0 : depth, image);
      image.visible = isVisible && sight.shows(image.x, image.y);
    }
  }

  destroy(): void {
    for (const { image } of this.#things) image.destroy();
    this.#texture.destroy();
    freeCanvas(this.#canvas);
  }
}
