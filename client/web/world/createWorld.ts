import * as Phaser from 'phaser';
import { NIGHT_RINK } from '../palette.ts';
import { ArenaPicture } from './ArenaPicture.ts';
import { AutoQuality } from './AutoQuality.ts';
import { bakeAtlas } from './bakeAtlas.ts';
import { FramePace } from './FramePace.ts';
import { createLook, readLook } from './Look.ts';
import { Rink } from './Rink.ts';
import { Viewport } from './Viewport.ts';
import type { WorldOptions, WorldRenderer } from './WorldRenderer.ts';

/** Text that is baked needs its font first; canvas would silently take another. */
const FONTS = ['600 30px "Oxanium Variable"', '800 44px "Oxanium Variable"'];
/** A frame never moves the picture on by more than this, s: after a hidden tab there is nothing to catch up with. */
const MAX_FRAME_S = 0.1;

/** Boots Phaser inside `parent` and bakes what every arena needs. Neither draws nor tells of frames until the first `showArena` resolves. */
export async function createWorld(options: WorldOptions): Promise<WorldRenderer> {
  const booting = bootGame(options);
  await Promise.all(FONTS.map((font) => document.fonts.load(font))).catch(() => {}); // the fallback font will do
  const [game, atlas] = await Promise.all([booting, bakeAtlas()]);
  game.loop.sleep();
  atlas.finish(game.textures);
  const scene = game.scene.add('arena', new Phaser.Scene('arena'), true)!;
  const viewport = new Viewport(game, options.parent);
  const picture = new ArenaPicture(scene);
  const rink = new Rink(scene, picture, viewport);
  const pace = new FramePace();
  const auto = new AutoQuality(options.autoTier.value);
  const look = createLook();
  let frameS = 0;

  scene.events.on(Phaser.Scenes.Events.UPDATE, (_time: number, deltaMs: number) => {
    frameS = Math.min(MAX_FRAME_S, deltaMs / 1000);
    pace.observe(deltaMs);
    if (options.settings().quality === 'auto') {
      auto.observe(deltaMs);
      options.autoTier.value = auto.proved;
    }
    try {
      options.onFrame(performance.now());
    } catch (error) {
      reportError(error); // thrown on, it would end Phaser's loop, and the picture would stand still for good
    }
  });

  return {
    draw(view, aim) {
      if (!rink.isReady) return;
      const settings = options.settings();
      readLook(look, settings, settings.quality === 'auto' ? auto.tier : settings.quality);
      viewport.limit(look.detail.resolution);
      picture.draw(view, aim, look, viewport.zoom, frameS);
    },
    get camera() {
      return picture.rig.target;
    },
    set camera(target) {
      picture.rig.target = target;
    },
    pan(dx, dy) {
      const perPx = viewport.resolution / scene.cameras.main.zoom;
      picture.rig.pan(dx * perPx, dy * perPx);
    },
    async showArena(arena, onProgress) {
      await rink.show(arena, onProgress);
      if (rink.isReady) game.loop.wake();
    },
    toPage(x, y) {
      const { width, height, zoom } = scene.cameras.main;
      return {
        x: viewport.left + ((x - picture.rig.x) * zoom + width / 2) / viewport.resolution,
        y: viewport.top + ((y - picture.rig.y) * zoom + height / 2) / viewport.resolution,
      };
    },
    visibleArea() {
      const { zoom } = scene.cameras.main;
      const width = scene.cameras.main.width / zoom;
      const height = scene.cameras.main.height / zoom;
      return { x: picture.rig.x - width / 2, y: picture.rig.y - height / 2, width, height };
    },
    framesPerSecond: () => pace.framesPerSecond,
    destroy() {
      rink.destroy();
      viewport.destroy();
      game.destroy(true);
      game.loop.wake(); // a game ends in its next step
    },
  };
}

/** A game without scenes, input or sound: the page has its own, and the scene is added when the caller can await it. */
function bootGame({ parent, renderer }: WorldOptions): Promise<Phaser.Game> {
  return new Promise((resolve) => {
    void new Phaser.Game({
      type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.AUTO,
      parent,
      banner: false,
      autoFocus: false,
      backgroundColor: NIGHT_RINK.outside,
      disableContextMenu: true,
      scale: { mode: Phaser.Scale.NONE, width: parent.clientWidth || 1, height: parent.clientHeight || 1 },
      render: {
        antialias: true,
        antialiasGL: false,
        stencil: false,
        maxTextures: 1, // one atlas and few chunks: choosing among sixteen would cost every fragment a fifth more
        powerPreference: 'high-performance',
        mipmapFilter: 'LINEAR_MIPMAP_NEAREST',
      },
      fps: { smoothStep: false },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      audio: { noAudio: true },
      callbacks: { postBoot: resolve },
    });
  });
}
