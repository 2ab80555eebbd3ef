import type * as Phaser from 'phaser';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { mix } from '../paint/colour.ts';
import { emblemShape } from '../paint/strokes.ts';
import { NIGHT_RINK, PLAYER_COLOURS } from '../palette.ts';
import { LAYER } from './layers.ts';

const TEXTURE = 'names';
/** A slot for each player number; two columns in a texture of powers of two, for mipmaps. */
const COLUMNS = 2;
const SLOT_WIDTH = 512;
const SLOT_HEIGHT = 64;
/** Texels per px. */
const DENSITY = 2;
const FONT = `600 ${15 * DENSITY}px "Oxanium Variable", system-ui, sans-serif`;
/** Side of a team's emblem before a name, and the gap after it, texels. */
const EMBLEM = 12 * DENSITY;
const GAP = 4 * DENSITY;
const MAX_WIDTH = SLOT_WIDTH - 16;

type Written = { name: string; paint: number; hasEmblem: boolean };

/**
 * Names as pictures, one slot each in a shared texture, painted when a name changes. The page's own text engine does it, so every script,
 * ligature and emoji a name may hold is right, which a bitmap font could not promise.
 */
export class NameTags {
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #scene: Phaser.Scene;
  readonly #written: Written[];
  #isStale = false;

  constructor(scene: Phaser.Scene) {
    const height = 2 ** Math.ceil(Math.log2((MAX_PLAYERS / COLUMNS) * SLOT_HEIGHT));
    const texture = scene.textures.createCanvas(TEXTURE, COLUMNS * SLOT_WIDTH, height);
    if (texture === null) throw new Error(`texture "${TEXTURE}" exists already: names have one texture for each game`);
    this.#texture = texture;
    this.#scene = scene;
    this.#written = Array.from({ length: MAX_PLAYERS }, () => ({ name: '', paint: 0, hasEmblem: false }));
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

  /** Shows a tag at so many times its usual size. */
  size(tag: Phaser.GameObjects.Image, size: number): void {
    tag.setScale(size / DENSITY);
  }

  /** Paints the name into the player's slot, unless it is there already; seen from the next `flush` on. */
  write(player: number, name: string, paint: number, hasEmblem: boolean): void {
    const written = this.#written[player]!;
    if (written.name === name && written.paint === paint && written.hasEmblem === hasEmblem) return;
    written.name = name;
    written.paint = paint;
    written.hasEmblem = hasEmblem;
    this.#isStale = true;
    const { context } = this.#texture;
    context.save();
    context.translate((player % COLUMNS) * SLOT_WIDTH, Math.floor(player / COLUMNS) * SLOT_HEIGHT);
    context.clearRect(0, 0, SLOT_WIDTH, SLOT_HEIGHT);
    paintTag(context, written);
    context.restore();
  }

  /** Hands what was written to the renderer, all names at once. */
  flush(): void {
    if (this.#isStale) this.#texture.refresh();
    this.#isStale = false;
  }
}

/** A name, and before it the emblem of its team, in a slot whose corner is the origin. */
function paintTag(c: CanvasRenderingContext2D, { name, paint, hasEmblem }: Written): void {
  const { hex, emblem } = PLAYER_COLOURS[paint]!;
  c.font = FONT;
  c.textAlign = 'left';
  c.textBaseline = 'middle';
  c.lineJoin = 'round';
  c.lineWidth = 4 * DENSITY;
  c.strokeStyle = 'rgba(7, 10, 18, 0.85)';
  const before = hasEmblem ? EMBLEM + GAP : 0;
  const width = Math.min(c.measureText(name).width, MAX_WIDTH - before);
  const left = (SLOT_WIDTH - width - before) / 2;
  c.strokeText(name, left + before, SLOT_HEIGHT / 2, width);
  c.fillStyle = mix(NIGHT_RINK.text, hex, hasEmblem ? 0.4 : 0.22);
  c.fillText(name, left + before, SLOT_HEIGHT / 2, width);
  if (!hasEmblem) return;
  const shape = emblemShape(emblem);
  c.translate(left, (SLOT_HEIGHT - EMBLEM) / 2 - 1);
  c.scale(EMBLEM / 24, EMBLEM / 24);
  c.stroke(shape);
  c.fillStyle = hex;
  c.fill(shape);
}
