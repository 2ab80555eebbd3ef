/**
 * All connected gamepads as one. A button or stick counts only after it was seen at rest: what is held while nobody listens, or was held
 * when the pad came, is nothing until it is let go, and so is a pedal whose rest is full throttle.
 */
import type { Vec } from '#shared/math/ring.ts';
import { deflectionOf } from '../controls/stickDeflection.ts';
import { padStick } from './padStick.ts';

/** What is read of a `Gamepad`. */
export type PadLike = {
  readonly connected: boolean;
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[];
};

/** Buttons of the standard gamepad. */
const BUTTONS = 17;
/** A trigger counts as pressed from here on. */
const PRESSED = 0.35;

export class PadReader {
  /** Numbers of the standard gamepad's buttons that are down. */
  readonly buttons = new Set<number>();
  /** Pulls of the left and the right stick, of length 0 .. 1. */
  readonly left: Readonly<Vec> = { x: 0, y: 0 };
  readonly right: Readonly<Vec> = { x: 0, y: 0 };
  /** By pad, the parts seen at rest: buttons, then the two sticks. */
  readonly #rested = new Map<number, Set<number>>();
  readonly #pull: Vec = { x: 0, y: 0 };

  /** Whether anything is pressed or pulled. */
  get isUsed(): boolean {
    return this.buttons.size > 0 || deflectionOf(this.left) > 0 || deflectionOf(this.right) > 0;
  }

  /** @param deadZone  share of a stick's way that says nothing */
  read(pads: readonly (PadLike | null)[], deadZone: number): void {
    this.#clear();
    for (const index of [...this.#rested.keys()]) if (pads[index]?.connected !== true) this.#rested.delete(index);
    pads.forEach((pad, index) => {
      if (pad?.connected !== true) return;
      let rested = this.#rested.get(index);
      if (rested === undefined) this.#rested.set(index, (rested = new Set()));
      this.#readButtons(pad, rested);
      this.#readStick(pad, 0, this.left, deadZone, rested);
      this.#readStick(pad, 1, this.right, deadZone, rested);
    });
  }

  /** What is held now counts no longer, until it is let go. */
  ignoreHeld(): void {
    this.#rested.clear();
    this.#clear();
  }

  #clear(): void {
    this.buttons.clear();
    for (const stick of [this.left, this.right] as Vec[]) stick.x = stick.y = 0;
  }

  #readButtons(pad: PadLike, rested: Set<number>): void {
    for (let button = 0; button < Math.min(BUTTONS, pad.buttons.length); button++) {
      const { pressed, value } = pad.buttons[button]!;
      if (!pressed && value < PRESSED) rested.add(button);
      else if (rested.has(button)) this.buttons.add(button);
    }
  }

  /** Of several pads the stick that is pulled farthest counts. */
  #readStick({ axes }: PadLike, stick: 0 | 1, out: Vec, deadZone: number, rested: Set<number>): void {
    const pull = padStick(axes[2 * stick] ?? 0, axes[2 * stick + 1] ?? 0, deadZone, this.#pull);
    const deflection = deflectionOf(pull);
    if (deflection === 0) rested.add(BUTTONS + stick);
    else if (rested.has(BUTTONS + stick) && deflection > deflectionOf(out)) [out.x, out.y] = [pull.x, pull.y];
  }
}
