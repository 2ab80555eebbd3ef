/** The drawn world as the rest of the page knows it: give it a moment, ask it where things are. Phaser stays behind this line. */
import type { ArenaView } from '#net/ArenaView.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { Settings } from '../settings.ts';

export type WorldOptions = {
  parent: HTMLElement;
  arena: Arena;
  /** Read anew each frame. */
  settings: () => Settings;
  /** Called once a display frame with `performance.now()`: step the session, then `draw`. */
  onFrame: (nowMs: number) => void;
  /** Boot progress, 0 .. 1. */
  onProgress?: (fraction: number) => void;
  /** `canvas` where WebGL is too slow or too odd, as in some tests. */
  renderer?: 'auto' | 'canvas';
  mute?: boolean;
};

export type WorldRenderer = {
  /** Draws one moment and plays its events (sparks, rings, shake, sound). `aim` is the local pointer's direction, for the barrel and the camera's lead. */
  draw(view: ArenaView, aim: { x: number; y: number }): void;
  /** Where a point of the arena (px) is on the page (CSS px), with the camera at rest: shake never moves the aim. */
  toPage(x: number, y: number): { x: number; y: number };
  /** What the camera shows, arena px: for the minimap's frame. */
  visibleArea(): { x: number; y: number; width: number; height: number };
  framesPerSecond(): number;
  destroy(): void;
};
