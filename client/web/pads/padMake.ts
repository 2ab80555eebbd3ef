import { signal } from '@preact/signals';

/** Whose signs are on the buttons of the gamepad that came last. Most pads follow the one or the other. */
export const padMake = signal<'xbox' | 'playstation'>('xbox');

const SONY = /054c|sony|dualsense|dualshock|playstation/i;

window.addEventListener('gamepadconnected', ({ gamepad }) => {
  padMake.value = SONY.test(gamepad.id) ? 'playstation' : 'xbox';
});
