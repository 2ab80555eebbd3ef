/** What the player has in hand, by what they used last: decides on sticks and which hints to show. */
import { signal } from '@preact/signals';

export type Device = 'mouse' | 'touch';

export const device = signal<Device>(matchMedia('(hover: none) and (pointer: coarse)').matches ? 'touch' : 'mouse');

window.addEventListener(
  'pointerdown',
  (event) => {
    device.value = event.pointerType === 'mouse' ? 'mouse' : 'touch';
  },
  { capture: true },
);
