import type { Vec } from '#shared/math/ring.ts';
import { settings } from '../settings.ts';
import { device } from '../controls/device.ts';
import type { HeldActions } from '../controls/HeldActions.ts';
import { PadReader } from './PadReader.ts';
import { claimPads, isMatchTurn, padsInHand } from './padTurn.ts';

export type Pads = {
  /** Pulls of the sticks, of length 0 .. 1. */
  readonly left: Readonly<Vec>;
  readonly right: Readonly<Vec>;
  poll(): void;
  ignoreHeld(): void;
};

/** Presses and pulls of gamepads during a match. They are read, not heard: call `poll` once a frame. */
export function listenToPads(held: HeldActions, isListening: () => boolean, signal: AbortSignal): Pads {
  const reader = new PadReader();
  const down = new Set<number>();
  signal.addEventListener('abort', claimPads(isListening));
  const follow = (): void => {
    for (const button of [...down]) {
      if (reader.buttons.has(button)) continue;
      down.delete(button);
      held.release(`Pad${button}`);
    }
    for (const button of reader.buttons) {
      if (down.has(button)) continue;
      down.add(button);
      held.press(`Pad${button}`);
    }
  };
  const ignoreHeld = (): void => {
    reader.ignoreHeld();
    follow();
  };
  return {
    left: reader.left,
    right: reader.right,
    ignoreHeld,
    poll: () => {
      if (!isMatchTurn()) return ignoreHeld();
      reader.read(padsInHand(), settings.peek().padDeadZone);
      if (reader.isUsed) device.value = 'pad';
      follow();
    },
  };
}
