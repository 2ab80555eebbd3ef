import type * as Phaser from 'phaser';
import { FRAME } from '../paint/frames.ts';
import { DIGIT_WIDTH } from '../paint/paintEffects.ts';
import { LAYER } from './layers.ts';
import { createPicture, place, resize, swap } from './picture.ts';

type Image = Phaser.GameObjects.Image;
type Slot = { readonly digits: readonly Image[]; target: number; amount: number; isGold: boolean; x: number; y: number; ageS: number };

const SLOTS = 12;
const DIGITS = 3;
const MOST = 10 ** DIGITS - 1;
const LIFE_S = 0.8;
/** Hits on one target within this span of the latest are added up: pellets, or a burst, make one number, s. */
const MERGE_S = 0.35;
const RISE_PX = 46;
/** A hit off a wall is written larger, and in gold. */
const SIZE = { plain: 0.86, gold: 1.3 } as const;
/** From the size a number appears in to its own, s. */
const POP_S = 0.12;

/** What the own hits took, rising from where they were. */
export class DamageNumbers {
  readonly #slots: readonly Slot[];
  #next = 0;

  constructor(scene: Phaser.Scene) {
    this.#slots = Array.from({ length: SLOTS }, () => ({
      digits: Array.from({ length: DIGITS }, () => createPicture(scene, FRAME.digit[0]!, LAYER.name)),
      ...{ target: -1, amount: 0, isGold: false, x: 0, y: 0, ageS: LIFE_S },
    }));
  }

  show(target: number, x: number, y: number, amount: number, bounces: number): void {
    const slot = this.#slotFor(target);
    slot.target = target;
    slot.amount = Math.min(MOST, slot.amount + Math.round(amount));
    slot.isGold ||= bounces > 0;
    slot.x = x;
    slot.y = y - 26;
    slot.ageS = 0;
  }

  clear(): void {
    for (const slot of this.#slots) end(slot);
  }

  update(isCalm: boolean, dt: number): void {
    for (const slot of this.#slots) {
      if (slot.ageS >= LIFE_S) continue;
      slot.ageS += dt;
      if (slot.ageS >= LIFE_S) end(slot);
      else draw(slot, isCalm);
    }
  }

  /** The number that grows with a hit on the target, or an empty one in the place of the oldest. */
  #slotFor(target: number): Slot {
    for (const slot of this.#slots) if (slot.target === target && slot.ageS < MERGE_S) return slot;
    const slot = this.#slots[this.#next]!;
    this.#next = (this.#next + 1) % SLOTS;
    end(slot);
    return slot;
  }
}

function end(slot: Slot): void {
  slot.ageS = LIFE_S;
  slot.amount = 0;
  slot.isGold = false;
  slot.target = -1;
  for (const digit of slot.digits) digit.visible = false;
}

function draw({ digits, amount, isGold, x, y, ageS }: Slot, isCalm: boolean): void {
  const share = ageS / LIFE_S;
  const pop = isCalm ? 0 : Math.max(0, 1 - ageS / POP_S) * 0.5;
  const size = (isGold ? SIZE.gold : SIZE.plain) * (1 + pop);
  const rise = RISE_PX * (1 - (1 - share) ** 2);
  const count = amount >= 100 ? 3 : amount >= 10 ? 2 : 1;
  let rest = amount;
  for (let i = 0; i < DIGITS; i++) {
    const digit = digits[i]!;
    const value = rest % 10;
    rest = (rest - value) / 10;
    // From the last digit to the first.
    place(digit, x + ((count - 1) / 2 - i) * DIGIT_WIDTH * size, y - rise, i < count ? 1 - share ** 3 : 0);
    if (i < count) resize(swap(digit, (isGold ? FRAME.goldDigit : FRAME.digit)[value]!), size);
  }
}
