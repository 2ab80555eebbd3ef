/** What lies about in an arena: pickups by kind, and flags. */
import { sound } from './Recipe.ts';
import { bell, createBandPass, decay, drive, horn, semitones, sine, swell } from './waves.ts';

export const ARENA_SOUNDS = {
  /** Warm, a fifth up. */
  pickupHealth: sound(0.5, () => (t) => bell(t, 523, 10) * 0.4 + bell(t - 0.08, 784, 8) * 0.45 + sine(t, 262) * decay(t, 9) * 0.2),
  /** Glass that shimmers. */
  pickupShield: sound(
    0.6,
    () => (t) =>
      [0, 7, 12].reduce(
        (sum, step, i) => sum + sine(t, 880 * semitones(step)) * swell(t - i * 0.05, 0.02, 7) * (0.7 + 0.3 * sine(t, 17)) * 0.3,
        0,
      ),
  ),
  /** Metal that locks into place, twice. */
  pickupWeapon: sound(0.42, (sampleRate) => {
    const band = createBandPass(sampleRate, 3);
    return (t, noise) => {
      const click = decay(t, 70) + decay(t - 0.11, 60) * 1.2;
      return band(noise, 2100) * click * 1.4 + drive(sine(t, 196), 2) * click * 0.4 + bell(t - 0.12, 587, 13) * 0.4;
    };
  }),
  /** Our side has theirs: hope rises. */
  flagTaken: sound(0.7, () => (t) => horn(t, 392, 0.02, 9) * 0.4 + horn(t - 0.13, 587, 0.02, 5) * 0.5),
  /** Theirs has ours: an alarm falls. */
  flagLost: sound(
    0.8,
    () => (t) => (horn(t, 622, 0.01, 8) + horn(t - 0.16, 440, 0.01, 8) + horn(t - 0.32, 622, 0.01, 8) + horn(t - 0.48, 440, 0.01, 6)) * 0.4,
  ),
  flagDropped: sound(0.5, (sampleRate) => {
    const band = createBandPass(sampleRate, 1.5);
    return (t, noise) => horn(t, 330, 0.01, 9) * 0.5 + horn(t - 0.12, 247, 0.01, 8) * 0.5 + band(noise, 400) * decay(t, 18) * 0.6;
  }),
  flagReturned: sound(0.7, () => (t) => bell(t, 440, 9) * 0.4 + bell(t - 0.1, 554, 8) * 0.4 + bell(t - 0.2, 659, 6) * 0.45),
  /** A fanfare, ours. */
  capture: sound(
    1.5,
    () => (t) =>
      horn(t, 392, 0.015, 9) * 0.35 +
      horn(t - 0.13, 523, 0.015, 9) * 0.35 +
      horn(t - 0.26, 659, 0.015, 8) * 0.38 +
      (horn(t - 0.4, 784, 0.02, 3.2) + horn(t - 0.4, 523, 0.02, 3.2)) * 0.4,
  ),
  /** Theirs: the same way, down and in minor. */
  captureLost: sound(
    1.4,
    () => (t) =>
      horn(t, 392, 0.015, 8) * 0.38 +
      horn(t - 0.16, 349, 0.015, 8) * 0.38 +
      (horn(t - 0.34, 311, 0.02, 3.4) + horn(t - 0.34, 233, 0.02, 3.4)) * 0.42,
  ),
} as const;
