/** What the player has in hand, by what they used last: decides on sticks, hints and where the focus shows. */
import { effect, signal } from '@preact/signals';

/** `mouse` is keyboard and mouse together. */
export type Device = 'mouse' | 'touch' | 'pad';

export const device = signal<Device>(matchMedia('(hover: none) and (pointer: coarse)').matches ? 'touch' : 'mouse');

effect(() => {
  document.documentElement.dataset['device'] = device.value;
});

/** A hand rests on the mouse while the other looks for the gamepad: less than this is no use of it, px. */
const STIR_PX = 3;

window.addEventListener('pointerdown', ({ pointerType }) => (device.value = pointerType === 'mouse' ? 'mouse' : 'touch'), {
  capture: true,
});
window.addEventListener(
  'pointermove',
  ({ pointerType, movementX, movementY }) => {
    if (device.peek() === 'pad' && pointerType === 'mouse' && Math.abs(movementX) + Math.abs(movementY) > STIR_PX) device.value = 'mouse';
  },
  { capture: true, passive: true },
);
window.addEventListener(
  'keydown',
  ({ isTrusted }) => {
    // On glass a key may be one of the keyboard on the screen.
    if (isTrusted && device.peek() === 'pad') device.value = 'mouse';
  },
  { capture: true },
);
