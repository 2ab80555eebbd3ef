/** What a hand feels: the phone, or the gamepad, whichever is held. */
import { settings } from '../settings.ts';
import { device } from './device.ts';
import { padsInHand } from '../pads/padTurn.ts';

/** By what happened: how long, ms, and how strong a gamepad's heavy and light motor run, 0 .. 1. */
const KICKS = {
  fire: { ms: 12, heavy: 0, light: 0.25 },
  hit: { ms: 22, heavy: 0.1, light: 0.6 },
  hurt: { ms: 60, heavy: 0.7, light: 0.4 },
  death: { ms: 260, heavy: 1, light: 0.8 },
} as const;
export type Kick = keyof typeof KICKS;

export function kick(kind: Kick): void {
  const { haptics, reducedMotion } = settings.peek();
  if (!haptics || reducedMotion) return;
  const { ms, heavy, light } = KICKS[kind];
  if (device.peek() === 'touch') shakePhone(ms);
  if (device.peek() !== 'pad') return;
  for (const pad of padsInHand()) {
    // A pad that is pulled out, or shakes for something else, says no.
    pad?.vibrationActuator
      ?.playEffect('dual-rumble', { duration: ms, strongMagnitude: heavy, weakMagnitude: light })
      .catch(() => undefined);
  }
}

/** Browsers complain aloud of a page that shakes before it was touched; Safari has no such thing. */
function shakePhone(ms: number): void {
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(ms);
}
