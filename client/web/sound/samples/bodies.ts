/** What befalls bodies: hits, deaths, shields, spawns, the dash, a heart that beats. */
import { sound } from './Recipe.ts';
import { bell, createBandPass, createLowPass, decay, drive, glide, semitones, sine, swell } from './waves.ts';

/** Splinters of a shield: when each rings, s, and how high, Hz. */
const SPLINTERS = Array.from({ length: 11 }, (_, i) => ({ at: 0.012 * i + 0.003 * ((i * 7) % 5), hz: 1900 + 617 * ((i * 5) % 9) }));

export const BODY_SOUNDS = {
  hitGiven: sound(0.14, () => (t, noise) => drive(glide(t, 1900, 760, 60), 1.8) * decay(t, 34) * 0.6 + noise * decay(t, 130) * 0.35),
  hitTaken: sound(0.34, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    return (t, noise) => drive(glide(t, 260, 58, 16), 2.4) * decay(t, 11) * 0.7 + lowPass(noise, 1100) * decay(t, 20) * 0.9;
  }),
  hitOther: sound(0.1, () => (t, noise) => (glide(t, 700, 260, 40) * 0.5 + noise * 0.3) * decay(t, 42)),
  kill: sound(
    0.62,
    () => (t, noise) =>
      drive(glide(t, 300, 50, 9), 2) * decay(t, 9) * 0.4 +
      noise * decay(t, 26) * 0.22 +
      bell(t - 0.03, 659, 11) * 0.38 +
      bell(t - 0.12, 988, 9) * 0.46,
  ),
  /** The kill, and a run up the scale that no other sound has. */
  bankKill: sound(1.25, () => (t, noise) => {
    const flourish = [784, 988, 1175, 1568, 1976].reduce((sum, hz, i) => sum + bell(t - i * 0.075, hz, 6.5) * (0.24 + i * 0.03), 0);
    return flourish + drive(glide(t, 260, 45, 8), 2) * decay(t, 8) * 0.42 + noise * decay(t, 24) * 0.2;
  }),
  /** Somebody else is taken down. */
  blast: sound(0.55, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    return (t, noise) => lowPass(noise, 300 + 3200 * decay(t, 9)) * decay(t, 9) * 0.9 + glide(t, 170, 42, 12) * decay(t, 8) * 0.45;
  }),
  death: sound(1.1, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    return (t, noise) =>
      drive(glide(t, 420, 40, 4.5), 2.2) * decay(t, 3.6) * (0.75 + 0.25 * sine(t, 19)) * 0.5 +
      lowPass(noise, 200 + 2600 * decay(t, 6)) * decay(t, 5) * 0.7;
  }),
  spawn: sound(
    0.55,
    () => (t) => Math.sin(Math.PI * 2 * (170 + 620 * t) * t) * Math.min(1, t / 0.1) * decay(t, 4) * 0.5 + bell(t - 0.26, 1175, 12) * 0.26,
  ),
  /** A gust that opens and closes, with a thrust below it that tells it from mere noise. */
  dash: sound(0.3, (sampleRate) => {
    const band = createBandPass(sampleRate, 0.9);
    return (t, noise) => {
      const gust = Math.sin(Math.PI * Math.min(1, t / 0.3));
      return band(noise, 500 + 3600 * Math.sin(Math.PI * Math.min(1, t / 0.2))) * gust + glide(t, 330, 120, 14) * decay(t, 16) * 0.4;
    };
  }),
  shieldBreak: sound(
    0.6,
    () => (t, noise) =>
      SPLINTERS.reduce((sum, { at, hz }) => sum + bell(t - at, hz, 17) * 0.13, 0) +
      noise * decay(t, 48) * 0.5 +
      glide(t, 900, 140, 20) * decay(t, 15) * 0.35,
  ),
  shieldFull: sound(
    0.6,
    () => (t) => [0, 4, 7].reduce((sum, step, i) => sum + sine(t, 740 * semitones(step)) * swell(t - i * 0.06, 0.05, 8) * 0.3, 0),
  ),
  /** Two thuds; the second is softer. The low octave carries little on a phone, the upper one does. */
  heartbeat: sound(0.36, (sampleRate) => {
    const lowPass = createLowPass(sampleRate);
    const thud = (t: number): number => (t < 0 ? 0 : (glide(t, 130, 62, 30) + glide(t, 260, 124, 30) * 0.45) * decay(t, 22));
    return (t, noise) => thud(t) + thud(t - 0.15) * 0.7 + lowPass(noise, 300) * decay(t, 60) * 0.4;
  }),
} as const;
