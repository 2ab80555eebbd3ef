import type * as Phaser from 'phaser';

/** Nobody sees more of the arena than this, px, whatever the window. */
const MAX_VIEW_WIDTH = 1600;
const MAX_VIEW_HEIGHT = 900;
/** A px of the arena is never smaller than this on screen, CSS px: on a phone the discs stay big enough to read. */
const MIN_SCALE = 0.66;

/** Keeps the canvas as large and as sharp as its parent and the machine allow. */
export class Viewport {
  /** CSS px of the parent's corner on the page. */
  left = 0;
  top = 0;
  /** Device px per CSS px, and per px of the arena. */
  resolution = 1;
  zoom = 1;
  readonly #game: Phaser.Game;
  readonly #parent: HTMLElement;
  readonly #observer: ResizeObserver;
  #limit = 2;

  constructor(game: Phaser.Game, parent: HTMLElement) {
    this.#game = game;
    this.#parent = parent;
    this.#observer = new ResizeObserver(() => this.fit());
    this.#observer.observe(parent);
    window.addEventListener('resize', this.fit); // also told when the page moves to a screen of another density
    this.fit();
  }

  readonly fit = (): void => {
    const { left, top, width, height } = this.#parent.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    this.left = left;
    this.top = top;
    this.resolution = Math.min(window.devicePixelRatio || 1, this.#limit);
    const w = Math.round(width * this.resolution);
    const h = Math.round(height * this.resolution);
    this.zoom = Math.max(w / MAX_VIEW_WIDTH, h / MAX_VIEW_HEIGHT, MIN_SCALE * this.resolution);
    const { scale } = this.#game;
    if (scale.width !== w || scale.height !== h) scale.resize(w, h);
    scale.setZoom(1 / this.resolution); // after the resize: the other order leaves a stale size in CSS
  };

  /** Draws with at most so many device px per CSS px. */
  limit(resolution: number): void {
    if (this.#limit === resolution) return;
    this.#limit = resolution;
    this.fit();
  }

  destroy(): void {
    this.#observer.disconnect();
    window.removeEventListener('resize', this.fit);
  }
}
