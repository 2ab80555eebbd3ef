import type * as Phaser from 'phaser';
import type { PickupView } from '#net/ArenaView.ts';
import { PICKUP_RESPAWN_MS } from '#shared/tuning.ts';
import { ARC_STEPS, FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import { createPicture, resize } from './picture.ts';
import type { Sight } from './Sight.ts';

type Image = Phaser.GameObjects.Image;
type Slot = { readonly gem: Image; readonly glow: Image; readonly shadow: Image; readonly timer: Image; shownS: number };

const APPEAR_S = 0.3;

/** Pickups on their pads: a gem that bobs while it is there, a clock while it is away. */
export class PickupViews {
  readonly #scene: Phaser.Scene;
  readonly #slots: Slot[] = [];
  #seconds = 0;

  constructor(scene: Phaser.Scene) {
    this.#scene = scene;
  }

  /** Forgets the pickups of an arena. */
  clear(): void {
    for (const { gem, glow, shadow, timer } of this.#slots.splice(0)) for (const image of [gem, glow, shadow, timer]) image.destroy();
  }

  draw(pickups: readonly PickupView[], sight: Sight, dt: number): void {
    this.#seconds += dt;
    for (let i = 0; i < pickups.length; i++) {
      const pickup = pickups[i]!;
      const slot = (this.#slots[i] ??= this.#createSlot(pickup));
      slot.shownS = pickup.isAvailable ? Math.min(APPEAR_S, slot.shownS + dt) : 0;
      const isInSight = sight.shows(pickup.x, pickup.y);
      slot.gem.visible = slot.glow.visible = slot.shadow.visible = isInSight && pickup.isAvailable;
      slot.timer.visible = isInSight && !pickup.isAvailable;
      if (slot.gem.visible) this.#drawGem(slot, pickup, i);
      if (slot.timer.visible) slot.timer.setFrame(FRAME.timer[clockStep(pickup.returnsInMs)]!);
    }
  }

  #drawGem({ gem, glow, shadow, shownS }: Slot, { x, y }: PickupView, index: number): void {
    const wave = Math.sin(this.#seconds * 2.4 + index * 1.7);
    const grown = 1 - (1 - shownS / APPEAR_S) ** 3;
    gem.setPosition(x, y - 3 - wave * 2.6);
    resize(gem, grown);
    glow.alpha = grown * (0.8 + wave * 0.2);
    resize(shadow, grown * (0.62 + wave * 0.04));
  }

  #createSlot({ kind, x, y }: PickupView): Slot {
    const scene = this.#scene;
    return {
      glow: createPicture(scene, FRAME.pickupGlow[kind], LAYER.light, 'add').setPosition(x, y),
      shadow: createPicture(scene, FRAME.shadow, LAYER.ground).setPosition(x, y + 9),
      gem: createPicture(scene, FRAME.pickup[kind], LAYER.ground),
      timer: createPicture(scene, FRAME.timer[0]!, LAYER.ground).setPosition(x, y),
      shownS: 0,
    };
  }
}

/** How far the clock has run: full when the pickup is about to return. */
const clockStep = (returnsInMs: number): number =>
  Math.max(0, Math.min(ARC_STEPS, Math.floor((1 - returnsInMs / PICKUP_RESPAWN_MS) * ARC_STEPS)));
