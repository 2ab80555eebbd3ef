import type * as Phaser from 'phaser';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MUZZLE_PX } from './BeamViews.ts';
import { FRAME } from '../paint/frames.ts';
import { LAYER } from './layers.ts';
import { createPicture, resize, swap } from './picture.ts';

type Image = Phaser.GameObjects.Image;

const FULL_S = WEAPONS[WEAPON_ID.rail].chargeTicks / TICK_RATE_HZ;
/** Sizes of the ring around the body and of the spark at the muzzle, from empty to full. */
const RING = { empty: 1.25, full: 0.56 } as const;
const SPARK = { empty: 0.3, full: 1 } as const;

/** A body that charges: a spark grows at its muzzle while a ring closes in on it, and both are there when the beam leaves. */
export class ChargeGlow {
  readonly #spark: Image;
  readonly #glow: Image;
  readonly #ring: Image;
  #seconds = 0;

  constructor(scene: Phaser.Scene) {
    this.#spark = createPicture(scene, FRAME.chargeSpark[0]!, LAYER.flash, 'add');
    this.#glow = createPicture(scene, FRAME.glow[0]!, LAYER.glow, 'add');
    this.#ring = createPicture(scene, FRAME.ring[0]!, LAYER.flash, 'add');
  }

  hide(): void {
    this.#seconds = 0;
    this.#spark.visible = this.#glow.visible = this.#ring.visible = false;
  }

  /** One more frame of a body that charges; (aimX, aimY) is a unit vector. */
  draw(x: number, y: number, paint: number, aimX: number, aimY: number, dt: number): void {
    this.#seconds += dt;
    const share = Math.min(1, this.#seconds / FULL_S);
    const [tipX, tipY] = [x + aimX * MUZZLE_PX, y + aimY * MUZZLE_PX];
    swap(this.#spark, FRAME.chargeSpark[paint]!).setPosition(tipX, tipY).setAlpha(1).setVisible(true);
    resize(this.#spark, SPARK.empty + (SPARK.full - SPARK.empty) * share);
    swap(this.#glow, FRAME.glow[paint]!)
      .setPosition(tipX, tipY)
      .setAlpha(0.4 + 0.6 * share)
      .setVisible(true);
    resize(this.#glow, 0.6 + 1.6 * share);
    swap(this.#ring, FRAME.ring[paint]!)
      .setPosition(x, y)
      .setAlpha(0.25 + 0.75 * share)
      .setVisible(true);
    resize(this.#ring, RING.empty + (RING.full - RING.empty) * share);
  }
}
