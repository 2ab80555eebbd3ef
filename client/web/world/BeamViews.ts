import type * as Phaser from 'phaser';
import type { BeamView } from '#net/ArenaView.ts';
import { BODY_RADIUS_PX } from '#shared/tuning.ts';
import { FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import type { Paints } from './Paints.ts';
import { createPicture, stretch, swap } from './picture.ts';

type Image = Phaser.GameObjects.Image;

/** Painted length of a beam's pictures, px. */
const PICTURE_PX = 64;
/** How long the core and the trail are seen, ms. */
const CORE_MS = 130;
const TRAIL_MS = 280;
/** Wider by this for every bounce: what the wall was worth. */
const GROWTH = 0.45;
/** From the middle of the shooter to the end of its barrel, px. */
export const MUZZLE_PX = BODY_RADIUS_PX + 18;

/** What happens to beams between two frames. */
export type BeamWatcher = {
  beamFired(beam: BeamView): void;
};

type Leg = { readonly core: Image; readonly glow: Image };
type Slot = { key: number; frame: number; readonly legs: Leg[] };

/** Beams while they fade, pooled: a bright core and a coloured trail for each leg of their way. */
export class BeamViews {
  readonly #scene: Phaser.Scene;
  readonly #paints: Paints;
  readonly #watcher: BeamWatcher;
  readonly #live = new Map<number, Slot>();
  readonly #free: Slot[] = [];
  #frame = 0;

  constructor(scene: Phaser.Scene, paints: Paints, watcher: BeamWatcher) {
    this.#paints = paints;
    this.#scene = scene;
    this.#watcher = watcher;
  }

  /** Takes all beams off the screen. */
  clear(): void {
    for (const slot of this.#live.values()) this.#end(slot);
  }

  draw(beams: readonly BeamView[]): void {
    this.#frame++;
    for (const beam of beams) {
      const slot = this.#live.get(beam.key) ?? this.#begin(beam);
      slot.frame = this.#frame;
      this.#show(slot, beam, this.#paints.of(beam.owner));
    }
    for (const slot of this.#live.values()) if (slot.frame !== this.#frame) this.#end(slot);
  }

  #begin(beam: BeamView): Slot {
    const slot = this.#free.pop() ?? { key: 0, frame: 0, legs: [] };
    slot.key = beam.key;
    this.#live.set(beam.key, slot);
    this.#watcher.beamFired(beam);
    return slot;
  }

  #show({ legs }: Slot, { points, ageMs }: BeamView, paint: number): void {
    const core = fadeAt(ageMs, CORE_MS);
    const trail = fadeAt(ageMs, TRAIL_MS);
    while (legs.length < points.length - 1) legs.push(createLeg(this.#scene));
    for (let i = 0; i < legs.length; i++) {
      const leg = legs[i]!;
      const from = points[i];
      const to = points[i + 1];
      if (from === undefined || to === undefined) conceal(leg);
      else {
        const width = 1 + i * GROWTH;
        swap(leg.core, FRAME.beamCore[paint]!);
        swap(leg.glow, FRAME.beamGlow[paint]!);
        const skipped = i === 0 ? MUZZLE_PX : 0;
        lay(leg.core, from, to, skipped, width * (0.35 + 0.65 * core), core);
        lay(leg.glow, from, to, skipped, width * (0.55 + 0.45 * trail), trail);
      }
    }
  }

  #end(slot: Slot): void {
    this.#live.delete(slot.key);
    this.#free.push(slot);
    for (const leg of slot.legs) conceal(leg);
  }
}

/** 1 at first, 0 after `lifeMs`, and steeper towards the end. */
const fadeAt = (ageMs: number, lifeMs: number): number => Math.max(0, 1 - (ageMs / lifeMs) ** 2);

const createLeg = (scene: Phaser.Scene): Leg => ({
  core: createPicture(scene, FRAME.beamCore[0]!, LAYER.shot, 'add').setOrigin(0, 0.5),
  glow: createPicture(scene, FRAME.beamGlow[0]!, LAYER.glow, 'add').setOrigin(0, 0.5),
});

function conceal({ core, glow }: Leg): void {
  core.visible = glow.visible = false;
}

type Point = { readonly x: number; readonly y: number };

/** Stretches a picture from `skipped` px after one point to another. */
function lay(image: Image, from: Point, to: Point, skipped: number, width: number, alpha: number): void {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  image.visible = alpha > 0 && length > skipped;
  if (!image.visible) return;
  image.setPosition(from.x + (dx / length) * skipped, from.y + (dy / length) * skipped).setRotation(Math.atan2(dy, dx));
  image.alpha = alpha;
  stretch(image, (length - skipped) / PICTURE_PX, width);
}
