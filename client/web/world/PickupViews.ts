import type * as Phaser from 'phaser';
import type { PickupView } from '#net/ArenaView.ts';
import { PICKUP_RESPAWN_MS } from '#shared/tuning.ts';
import { ARC_STEPS, FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import type { Look } from './Look.ts';
import { createPicture, resize, swap } from './picture.ts';
import type { Sight } from './Sight.ts';

type Image = Phaser.GameObjects.Image;
type Slot = { readonly gem: Image; readonly glow: Image; readonly shadow: Image; readonly timer: Image; shownS: number };

const APPEAR_S = 0.3;
/** So long before it is back, its ghost begins to beat, ms. */
const SOON_MS = 2500;
/** Size and strength of what shows of a pickup while it is away. */
const GHOST = { size: 0.78, alpha: 0.26, soon: 0.6 } as const;

/** Pickups on their pads: a gem that bobs while it is there; its ghost in a clock while it is away. */
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

  draw(pickups: readonly PickupView[], sight: Sight, look: Look, dt: number): void {
    this.#seconds += dt;
    for (let i = 0; i < pickups.length; i++) {
      const pickup = pickups[i]!;
      const slot = (this.#slots[i] ??= this.#createSlot(pickup));
      const { isAvailable } = pickup;
      slot.shownS = isAvailable ? Math.min(APPEAR_S, slot.shownS + dt) : 0;
      const isInSight = sight.shows(pickup.x, pickup.y);
      slot.gem.visible = isInSight;
      slot.shadow.visible = isInSight && isAvailable;
      slot.glow.visible = isInSight && isAvailable && look.detail.hasHalos && !look.isStark;
      slot.timer.visible = isInSight && !isAvailable;
      if (!isInSight) continue;
      if (isAvailable) this.#drawGem(slot, pickup, i, look);
      else this.#drawGhost(slot, pickup, look);
    }
  }

  #drawGem({ gem, glow, shadow, shownS }: Slot, { x, y }: PickupView, index: number, { isCalm }: Look): void {
    const wave = isCalm ? 0 : Math.sin(this.#seconds * 2.4 + index * 1.7);
    const grown = isCalm ? 1 : 1 - (1 - shownS / APPEAR_S) ** 3;
    gem.setPosition(x, y - 3 - wave * 2.6);
    gem.alpha = 1;
    resize(gem, grown);
    glow.alpha = grown * (0.8 + wave * 0.2);
    resize(shadow, grown * (0.62 + wave * 0.04));
  }

  #drawGhost({ gem, timer }: Slot, { x, y, returnsInMs }: PickupView, { isCalm }: Look): void {
    const isSoon = returnsInMs < SOON_MS;
    const beat = isSoon && !isCalm ? 0.5 + 0.5 * Math.sin(this.#seconds * 9) : 0;
    gem.setPosition(x, y);
    gem.alpha = isSoon ? GHOST.soon - 0.25 * beat : GHOST.alpha;
    resize(gem, GHOST.size);
    swap(timer, FRAME.timer[clockStep(returnsInMs)]!);
    resize(timer, 1 + 0.06 * beat);
  }

  #createSlot({ kind, x, y }: PickupView): Slot {
    const scene = this.#scene;
    return {
      glow: createPicture(scene, FRAME.pickupGlow[kind], LAYER.light, 'add').setPosition(x, y),
      shadow: createPicture(scene, FRAME.shadow, LAYER.ground).setPosition(x, y + 9),
      timer: createPicture(scene, FRAME.timer[0]!, LAYER.ground).setPosition(x, y),
      gem: createPicture(scene, FRAME.pickup[kind], LAYER.ground),
      shownS: 0,
    };
  }
}

/** How far the clock has run: full when the pickup is about to return. */
const clockStep = (returnsInMs: number): number =>
  Math.max(0, Math.min(ARC_STEPS, Math.floor((1 - returnsInMs / PICKUP_RESPAWN_MS) * ARC_STEPS)));
