import type * as Phaser from 'phaser';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { NIGHT_RINK } from '../palette.ts';
import { mix } from '../paint/colour.ts';
import { LAYER } from './layers.ts';

const TEXTURE = 'names';
/** A slot for each player number; two columns in a texture of powers of two, for mipmaps. */
const COLUMNS = 2;
const SLOT_WIDTH = 512;
const SLOT_HEIGHT = 64;
/** Texels per px. */
const DENSITY = 2;
const FONT = `600 ${15 * DENSITY}px "Oxanium Variable", system-ui, sans-serif`;

/**
 * Names as pictures, one slot each in a shared texture, painted when a name changes. The page's own text engine does it, so every script,
 * ligature and emoji a name may hold is right, which a bitmap font could not promise.
 */
export class NameTags {
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #scene: Phaser.Scene;
  readonly #painted: string[] = [];

  constructor(scene: Phaser.Scene) {
    const height = 2 ** Math.ceil(Math.log2((MAX_PLAYERS / COLUMNS) * SLOT_HEIGHT));
    const texture = scene.textures.createCanvas(TEXTURE, COLUMNS * SLOT_WIDTH, height);
    if (texture === null) throw new Error(`texture "${TEXTURE}" exists already: names have one texture for each game`);
    this.#texture = texture;
    this.#scene = scene;
    for (let slot = 0; slot < MAX_PLAYERS; slot++) {
      texture.add(String(slot), 0, (slot % COLUMNS) * SLOT_WIDTH, Math.floor(slot / COLUMNS) * SLOT_HEIGHT, SLOT_WIDTH, SLOT_HEIGHT);
    }
  }

  /** The tag of a player number: hidden until shown. */
  createTag(player: number): Phaser.GameObjects.Image {
    return this.#scene.add
      .image(0, 0, TEXTURE, String(player))
      .setScale(1 / DENSITY)
      .setDepth(LAYER.name)
      .setVisible(false);
  }

  /** Paints the name into the player's slot, unless it is there already. */
  write(player: number, name: string, hex: string): void {
    if (this.#painted[player] === name) return;
    this.#painted[player] = name;
    const { context } = this.#texture;
    const x = (player % COLUMNS) * SLOT_WIDTH;
    const y = Math.floor(player / COLUMNS) * SLOT_HEIGHT;
    context.clearRect(x, y, SLOT_WIDTH, SLOT_HEIGHT);
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4 * DENSITY;
    context.strokeStyle = 'rgba(7, 10, 18, 0.85)';
    context.strokeText(name, x + SLOT_WIDTH / 2, y + SLOT_HEIGHT / 2, SLOT_WIDTH - 16);
    context.fillStyle = mix(NIGHT_RINK.text, hex, 0.22);
    context.fillText(name, x + SLOT_WIDTH / 2, y + SLOT_HEIGHT / 2, SLOT_WIDTH - 16);
    this.#texture.refresh();
  }
}
