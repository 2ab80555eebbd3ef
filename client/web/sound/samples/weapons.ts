/** Each weapon has a voice of its own: a zap, a blast of grains, a rubber ball, a crack with a ring behind it. */
import { sound } from './Recipe.ts';
import { bell, createBandPass, createLowPass, decay, drive, glide, ramp, sine } from './waves.ts';

/** Grains of a scatter's blast, s after the shot. */
const GRAINS: readonly number[] = [0, 0.006, 0.011, 0.019, 0.026, 0.037];

export const WEAPON_SOUNDS = {
  blaster: sound(
    0.2,
    () => (t, noise) =>
      drive(glide(t, 1350, 210, 26), 2.2) * decay(t, 21) * 0.5 + sine(t, 110) * decay(t, 34) * 0.4 + noise * decay(t, 120) * 0.25,
  ),
  scatter: sound(0.42, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    return (t, noise) => {
      const grains = GRAINS.reduce((sum, at) => sum + decay(t - at, 90), 0);
      const body = lowPass(noise, 500 + 6500 * decay(t, 24)) * (grains * 0.5 + decay(t, 13) * 0.8);
      return drive(body, 1.8) * 0.8 + glide(t, 150, 48, 22) * decay(t, 15) * 0.7;
    };
  }),
  bouncer: sound(
    0.44,
    () => (t) =>
      drive(Math.sin(Math.PI * 2 * (118 * t + 26 * (1 - Math.exp(-13 * t))) + 1.6 * sine(t, 15) * decay(t, 4)), 1.3) * decay(t, 8) * 0.6 +
      glide(t, 420, 190, 16) * decay(t, 14) * 0.35,
  ),
  rail: sound(0.75, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    return (t, noise) =>
      lowPass(noise, 900 + 12000 * decay(t, 30)) * decay(t, 18) * 1.1 +
      drive(glide(t, 3400, 140, 22), 2.6) * decay(t, 13) * 0.36 +
      bell(t - 0.015, 1760, 7) * 0.3 +
      bell(t - 0.03, 2637, 9) * 0.16;
  }),
  /** Rises for as long as the rail charges, then stands until it is released or fired. */
  charge: sound(0.6, () => (t, noise) => {
    const rise = Math.min(1, t / 0.35);
    const hz = t < 0.35 ? ramp(t, 180, 2400) : sine(t - 0.35, 1020);
    const octave = t < 0.35 ? ramp(t, 361, 4810) : sine(t - 0.35, 2044.5);
    return (hz + 0.5 * octave) * (0.25 + 0.75 * rise) * 0.5 + noise * rise * rise * 0.07;
  }),
  bounce: sound(0.24, () => (t, noise) => bell(t, 740, 24) * 0.6 + noise * decay(t, 260) * 0.35),
  fizzle: sound(0.12, (sampleRate) => {
    const band = createBandPass(sampleRate, 1.2);
    return (t, noise) => band(noise, 900 + 2600 * decay(t, 30)) * decay(t, 38);
  }),
} as const;
