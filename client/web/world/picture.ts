import type * as Phaser from 'phaser';
import { ATLAS, type PictureData } from './AtlasSheet.ts';

type Image = Phaser.GameObjects.Image;

/** `Phaser.BlendModes.ADD`, as a value, so that only the scene's root loads Phaser's code. */
const ADD = 1;

/** A picture of the atlas, hidden until someone shows it. */
export function createPicture(scene: Phaser.Scene, frame: string, depth: number, blend: 'normal' | 'add' = 'normal'): Image {
  const image = scene.add.image(0, 0, ATLAS, frame).setDepth(depth).setVisible(false);
  if (blend === 'add') image.setBlendMode(ADD);
  return resize(image, 1);
}

/** Shows another picture of the atlas in its place. Most frames ask for the one it has, which costs nothing. */
export const swap = (image: Image, frame: string): Image => (image.frame.name === frame ? image : image.setFrame(frame));

/** Shows the picture at `scale` times its painted size in px, whatever its density. */
export function resize(image: Image, scale: number): Image {
  return image.setScale(scale / densityOf(image));
}

/** The same with a factor for each axis. */
export function stretch(image: Image, scaleX: number, scaleY: number): Image {
  const density = densityOf(image);
  return image.setScale(scaleX / density, scaleY / density);
}

const densityOf = (image: Image): number => (image.frame.customData as PictureData).density;

/** Moves the picture, and shows it unless it would be invisible. */
export function place(image: Image, x: number, y: number, alpha: number): void {
  image.x = x;
  image.y = y;
  image.alpha = alpha;
  image.visible = alpha > 0;
}
