/** The clock of a match and its verdict, and the answer of a button. */
import { sound } from './Recipe.ts';
import { bell, decay, drive, horn, sine, swell } from './waves.ts';

const beep = (t: number, hz: number, length: number): number =>
  t < 0 || t > length ? 0 : Math.sin((Math.PI * t) / length) ** 0.4 * drive(sine(t, hz), 1.5);

export const ROUND_SOUNDS = {
  /** Three, two, one. */
  countdown: sound(0.16, () => (t) => beep(t, 587, 0.12)),
  roundStart: sound(0.9, () => (t) => beep(t, 1175, 0.3) * 0.5 + (bell(t, 1175, 5) + bell(t, 880, 5)) * 0.35),
  /** The last seconds of a bout. */
  clockTick: sound(0.1, () => (t, noise) => bell(t, 1480, 60) * 0.6 + noise * decay(t, 400) * 0.3),
  /** A break between bouts: time to breathe. */
  roundBreak: sound(1.2, () => (t) => bell(t, 784, 5) * 0.35 + bell(t - 0.2, 587, 4) * 0.4),
  /** Two notes against each other, and a drum under them. */
  overtime: sound(
    1.5,
    () => (t) =>
      (horn(t, 440, 0.03, 4) + horn(t - 0.25, 466, 0.03, 4) + horn(t - 0.5, 659, 0.03, 3)) * 0.35 +
      [0, 0.25, 0.5].reduce((sum, at) => sum + (t < at ? 0 : sine(t - at, 82) * decay(t - at, 14) * 0.5), 0),
  ),
  victory: sound(
    2.2,
    () => (t) =>
      [523, 659, 784].reduce((sum, hz, i) => sum + horn(t - i * 0.14, hz, 0.015, 7) * 0.32, 0) +
      [523, 784, 1047, 1319].reduce((sum, hz) => sum + horn(t - 0.46, hz, 0.02, 2) * 0.24 + bell(t - 0.46, hz * 2, 4) * 0.08, 0),
  ),
  defeat: sound(
    2,
    () => (t) =>
      [523, 466, 415].reduce((sum, hz, i) => sum + horn(t - i * 0.2, hz, 0.02, 6) * 0.34, 0) +
      [392, 311, 196].reduce((sum, hz) => sum + horn(t - 0.62, hz, 0.03, 2.4) * 0.26, 0),
  ),
  draw: sound(1.7, () => (t) => [784, 698, 784].reduce((sum, hz, i) => sum + bell(t - i * 0.18, hz, 3.4) * 0.3, 0)),
  click: sound(0.06, () => (t, noise) => bell(t, 1760, 90) * 0.5 + noise * decay(t, 500) * 0.4),
  confirm: sound(0.22, () => (t) => bell(t, 880, 26) * 0.4 + bell(t - 0.05, 1319, 20) * 0.45),
} as const;

/** Instruments of the music, each at the pitch its name says in `music/`; the player's speed makes the others. */
export const INSTRUMENTS = {
  /** A4, slow to come and to go. */
  pad: sound(7, () => (t) => {
    const envelope = Math.min(1, t / 1.8) * Math.min(1, Math.max(0, (7 - t) / 2.6));
    return (
      [1, 1.0035, 0.9965, 2.002].reduce(
        (sum, detune, i) => sum + Math.sin(Math.PI * 2 * 440 * detune * t + i * 1.7) * (i === 3 ? 0.16 : 0.32),
        0,
      ) * envelope
    );
  }),
  /** A2. */
  bass: sound(0.9, () => (t) => drive(sine(t, 110) + sine(t, 220) * 0.35 * decay(t, 8), 1.3) * swell(t, 0.012, 4.5)),
  /** A4. */
  pluck: sound(
    1.4,
    () => (t) =>
      (sine(t, 440) * decay(t, 4.5) + sine(t, 880) * decay(t, 8) * 0.3 + sine(t, 1760) * decay(t, 16) * 0.12) * Math.min(1, t / 0.004),
  ),
  hat: sound(0.09, () => (t, noise) => noise * decay(t, 70)),
  thump: sound(0.34, () => (t) => sine(t, 52) * decay(t, 13) + drive(sine(t, 95) * decay(t, 40), 2) * 0.4),
} as const;
