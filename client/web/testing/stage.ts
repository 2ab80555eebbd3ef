/**
 * A page with nothing on it but the drawn world, fed with a made-up fight: for pictures, measurements and tests of what is drawn. A
 * tool drives it through `window.stage`.
 */
import '@fontsource-variable/oxanium/wght.css';
import { compileArena } from '#shared/arena/compileArena.ts';
import { parseTiledMap } from '#shared/schema/TiledMap.ts';
import { settingsAtFirst, type Settings } from '../settings/settingsTable.ts';
import { createWorld } from '../world/createWorld.ts';
import type { WorldRenderer } from '../world/WorldRenderer.ts';
import { Crowd, type CrowdOptions } from './Crowd.ts';
import { inkOf } from './inkOf.ts';
import { Spans } from './Spans.ts';

export type StageOptions = CrowdOptions & {
  /** Name of the map, and its text. */
  map: string;
  json: string;
  renderer: 'auto' | 'canvas';
  settings: Partial<Settings>;
};

/** Length of a made-up frame, s: the picture moves on by frames, however long they take here. */
const FRAME_S = 1 / 60;

export class Stage {
  readonly inkOf = inkOf;
  world: WorldRenderer | null = null;
  settings: Settings = settingsAtFirst();
  /** Frames of the fight in each frame of the display, of which only the last is seen. */
  framesAtOnce = 1;
  /** What drawing took of each frame of the fight; and each frame of the display, with the renderer's own work and the fight's. */
  readonly drawing = new Spans();
  readonly displaying = new Spans();
  readonly #aim = { x: 1, y: 0 };
  #crowd: Crowd | null = null;

  /** Sets the stage for a fight. The one before must be over. */
  async open({ map, json, renderer, settings, ...options }: StageOptions): Promise<void> {
    const arena = compileArena(map, parseTiledMap(map, JSON.parse(json)));
    this.settings = { ...settingsAtFirst(), reducedMotion: false, ...settings };
    this.#crowd = new Crowd(arena, options);
    const parent = document.querySelector<HTMLElement>('#game')!;
    const onFrame = (): void => this.#play();
    this.world = await createWorld({ parent, settings: () => this.settings, autoTier: { value: 'high' }, onFrame, renderer });
    await this.world.showArena(arena);
  }

  /** Another arena, and a new crowd in it. */
  async change({ map, json, ...options }: CrowdOptions & { map: string; json: string }): Promise<void> {
    const arena = compileArena(map, parseTiledMap(map, JSON.parse(json)));
    this.#crowd = new Crowd(arena, options);
    await this.world?.showArena(arena);
  }

  #play(): void {
    const world = this.world;
    if (world === null || this.#crowd === null) return;
    for (let i = 0; i < this.framesAtOnce; i++) {
      const view = this.#crowd.step(FRAME_S);
      this.#aim.x = Math.cos(view.nowMs / 700);
      this.#aim.y = Math.sin(view.nowMs / 700);
      const startMs = performance.now();
      world.draw(view, this.#aim);
      this.drawing.add(performance.now() - startMs);
    }
  }
}

declare global {
  interface Window {
    stage?: Stage;
  }
}

window.stage = new Stage();
timeFrames(window.stage.displaying);

/** Times whatever runs in a frame of the display: all of it is the renderer's, and ours within. */
function timeFrames(spans: Spans): void {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((nowMs) => {
      const startMs = performance.now();
      callback(nowMs);
      spans.add(performance.now() - startMs);
    });
}
