/** The drawn world as the rest of the page knows it: give it a moment, ask it where things are. Phaser stays behind this line. */
import type { ArenaView } from '#net/ArenaView.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { Settings } from '../settings.ts';
import type { CameraTarget } from './CameraTarget.ts';
import type { Tier } from './Detail.ts';

export type WorldOptions = {
  parent: HTMLElement;
  /** Read anew each frame. */
  settings: () => Settings;
  /** The tier that `auto` quality begins with; written to as it proves another one. */
  autoTier: { value: Tier };
  /** Called once a display frame with `performance.now()`: step the session, then `draw`. */
  onFrame: (nowMs: number) => void;
  /** `canvas` where WebGL is too slow or too odd, as in some tests. */
  renderer?: 'auto' | 'canvas';
};

export type WorldRenderer = {
  /** Draws one moment and plays its events (sparks, rings, shake). `aim` is the local pointer's direction, for the barrel and the camera's lead. */
  draw(view: ArenaView, aim: { x: number; y: number }): void;
  /** What the camera looks at: the own disc, until it is told otherwise. Its movement there is seen. */
  camera: CameraTarget;
  /** Moves the view by CSS px of the page, as a drag or held keys do, but not off the arena; from then on the camera is free. */
  pan(dx: number, dy: number): void;
  /**
   * Draws another arena from now on and frees the pictures of the one before. Until it resolves, nothing of the world is seen; calls that
   * come meanwhile win, and those they overtake resolve with them.
   *
   * @param onProgress  0 .. 1
   */
  showArena(arena: Arena, onProgress?: (fraction: number) => void): Promise<void>;
  /** Where a point of the arena (px) is on the page (CSS px), with the camera at rest: shake never moves the aim. */
  toPage(x: number, y: number): { x: number; y: number };
  /** What the camera shows, arena px: for the minimap's frame. */
  visibleArea(): { x: number; y: number; width: number; height: number };
  framesPerSecond(): number;
  destroy(): void;
};
