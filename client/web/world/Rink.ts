import type * as Phaser from 'phaser';
import type { Arena } from '#shared/arena/Arena.ts';
import { arenaShape } from '../paint/arenaShape.ts';
import type { ArenaPicture } from './ArenaPicture.ts';
import { bakeArena, type BakedArena } from './bakeArena.ts';
import { Depths } from './Depths.ts';
import { PlainFloor } from './PlainFloor.ts';
import type { Viewport } from './Viewport.ts';

/** The arena that is drawn now, and the change to another one. */
export class Rink {
  readonly #scene: Phaser.Scene;
  readonly #picture: ArenaPicture;
  readonly #viewport: Viewport;
  #baked: BakedArena | null = null;
  #plain: PlainFloor | null = null;
  #depths: Depths | null = null;
  #count = 0;
  /** Ends the painting under way, if any. */
  #painting = new AbortController();
  #shown: Promise<void> = Promise.resolve();

  constructor(scene: Phaser.Scene, picture: ArenaPicture, viewport: Viewport) {
    this.#scene = scene;
    this.#picture = picture;
    this.#viewport = viewport;
  }

  /** Whether there is an arena to draw in. */
  get isReady(): boolean {
    return this.#baked !== null;
  }

  /** See `WorldRenderer.showArena`. */
  show(arena: Arena, onProgress: (fraction: number) => void = () => {}): Promise<void> {
    this.#painting.abort();
    this.#painting = new AbortController();
    const { signal } = this.#painting;
    // A painting that was overtaken ends when the one that overtook it does.
    this.#shown = this.#paint(arena, onProgress, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
      return this.#shown;
    });
    return this.#shown;
  }

  destroy(): void {
    this.#painting.abort();
    this.#shown = Promise.resolve();
  }

  async #paint(arena: Arena, onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void> {
    const camera = this.#scene.cameras.main;
    camera.setVisible(false);
    this.#baked?.destroy();
    this.#plain?.destroy();
    this.#depths?.destroy();
    this.#baked = this.#plain = this.#depths = null;
    const shape = arenaShape(arena);
    this.#baked = await bakeArena(this.#scene, shape, this.#viewport.zoom, onProgress, signal);
    this.#plain = new PlainFloor(this.#scene, shape, this.#count);
    this.#depths = new Depths(this.#scene, shape, this.#count++);
    this.#picture.enter(shape, { baked: this.#baked, plain: this.#plain, depths: this.#depths });
    camera.setVisible(true);
  }
}
