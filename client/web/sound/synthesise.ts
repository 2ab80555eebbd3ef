/** Every sound of the game as a formula: nothing to load. Pure, so the same samples come out wherever it runs. */
import { createRng, nextFloat } from '#shared/math/rng.ts';

/** A sample in about -1 .. 1 at `t` seconds; `noise` is a fresh value in -1 .. 1. */
type Voice = (t: number, noise: number) => number;
type Recipe = { readonly seconds: number; readonly createVoice: () => Voice };

const TURN = Math.PI * 2;
/** Fade at both ends, s: a wave cut off anywhere but at zero clicks. */
const FADE_S = 0.003;

const decay = (t: number, rate: number): number => (t < 0 ? 0 : Math.exp(-t * rate));
const sine = (t: number, hz: number): number => Math.sin(TURN * hz * t);
/** A sine that glides from one frequency to another, Hz; `rate` 1/s. */
const glide = (t: number, from: number, to: number, rate: number): number =>
  Math.sin(TURN * (to * t + ((from - to) * (1 - Math.exp(-rate * t))) / rate));
/** Drives a wave towards a square. */
const drive = (wave: number, gain: number): number => Math.tanh(wave * gain);
/** A struck bell: the fundamental and two partials that are no harmonics. */
const bell = (t: number, hz: number, rate: number): number =>
  t < 0 ? 0 : sine(t, hz) * decay(t, rate) + sine(t, hz * 2.76) * decay(t, rate * 2) * 0.35 + sine(t, hz * 5.4) * decay(t, rate * 4) * 0.18;

/** A low-pass filter of one pole; `hz` may change with every sample. */
function createLowPass(sampleRate: number): (input: number, hz: number) => number {
  let held = 0;
  return (input, hz) => (held += (input - held) * (1 - Math.exp((-TURN * hz) / sampleRate)));
}

const still = (voice: Voice) => (): Voice => voice;

const recipes = (sampleRate: number) =>
  ({
    blaster: {
      seconds: 0.2,
      createVoice: still(
        (t, noise) =>
          drive(glide(t, 1250, 190, 26), 2.2) * decay(t, 21) * 0.5 + sine(t, 96) * decay(t, 30) * 0.5 + noise * decay(t, 110) * 0.3,
      ),
    },
    bouncer: {
      seconds: 0.38,
      createVoice: still((t) => drive(glide(t, 520, 92, 13), 1.6) * decay(t, 10) * 0.6 + glide(t, 180, 58, 18) * decay(t, 9) * 0.5),
    },
    /** A crack with a falling ring behind it. */
    rail: {
      seconds: 0.6,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        return (t, noise) =>
          lowPass(noise, 700 + 9000 * decay(t, 30)) * decay(t, 16) * 0.9 +
          drive(glide(t, 2600, 130, 22), 2.6) * decay(t, 12) * 0.42 +
          sine(t, 62) * decay(t, 9) * 0.5 +
          bell(t - 0.02, 1480, 10) * 0.14;
      },
    },
    /** Rises for as long as the rail charges, and is louder at its end. */
    charge: {
      seconds: 0.36,
      createVoice: still((t, noise) => {
        const rise = Math.min(1, t / 0.35);
        const hum = Math.sin(TURN * (170 * t + 1300 * t * t)) + 0.5 * Math.sin(TURN * (341 * t + 2620 * t * t));
        return hum * rise * 0.42 + noise * rise * rise * 0.06;
      }),
    },
    bounce: { seconds: 0.24, createVoice: still((t, noise) => bell(t, 740, 24) * 0.6 + noise * decay(t, 260) * 0.35) },
    fizzle: {
      seconds: 0.1,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        return (t, noise) => lowPass(noise, 2400) * decay(t, 45) * 0.8;
      },
    },
    hitGiven: {
      seconds: 0.14,
      createVoice: still((t, noise) => drive(glide(t, 1900, 760, 60), 1.8) * decay(t, 34) * 0.6 + noise * decay(t, 130) * 0.35),
    },
    hitTaken: {
      seconds: 0.34,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        return (t, noise) => drive(glide(t, 240, 52, 16), 2.4) * decay(t, 11) * 0.7 + lowPass(noise, 900) * decay(t, 20) * 0.9;
      },
    },
    hitOther: { seconds: 0.1, createVoice: still((t, noise) => (glide(t, 700, 260, 40) * 0.5 + noise * 0.3) * decay(t, 42)) },
    kill: {
      seconds: 0.62,
      createVoice: still(
        (t, noise) =>
          drive(glide(t, 300, 44, 9), 2) * decay(t, 9) * 0.45 +
          noise * decay(t, 26) * 0.22 +
          bell(t - 0.03, 659, 11) * 0.34 +
          bell(t - 0.12, 988, 9) * 0.4,
      ),
    },
    bankKill: {
      seconds: 1.25,
      createVoice: still((t, noise) => {
        const fanfare = [784, 988, 1175, 1568, 1976].reduce((sum, hz, i) => sum + bell(t - i * 0.075, hz, 6.5) * (0.24 + i * 0.03), 0);
        return fanfare + drive(glide(t, 260, 40, 8), 2) * decay(t, 8) * 0.42 + noise * decay(t, 24) * 0.2;
      }),
    },
    blast: {
      seconds: 0.55,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        return (t, noise) => lowPass(noise, 300 + 3200 * decay(t, 9)) * decay(t, 9) * 0.9 + glide(t, 170, 38, 12) * decay(t, 8) * 0.45;
      },
    },
    death: {
      seconds: 1.1,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        return (t, noise) =>
          drive(glide(t, 420, 34, 4.5), 2.2) * decay(t, 3.6) * (0.75 + 0.25 * sine(t, 19)) * 0.5 +
          lowPass(noise, 200 + 2600 * decay(t, 6)) * decay(t, 5) * 0.7;
      },
    },
    dash: {
      seconds: 0.28,
      createVoice() {
        const lowPass = createLowPass(sampleRate);
        const rumble = createLowPass(sampleRate);
        return (t, noise) => {
          const band = lowPass(noise, 600 + 5200 * Math.sin(Math.PI * Math.min(1, t / 0.2))) - rumble(noise, 260);
          return band * Math.sin(Math.PI * Math.min(1, t / 0.28)) * 0.8;
        };
      },
    },
    pickup: { seconds: 0.5, createVoice: still((t) => bell(t, 880, 14) * 0.4 + bell(t - 0.07, 1319, 11) * 0.45) },
    spawn: {
      seconds: 0.55,
      createVoice: still(
        (t) => Math.sin(TURN * (170 + 620 * t) * t) * Math.min(1, t / 0.1) * decay(t, 4) * 0.5 + bell(t - 0.26, 1175, 12) * 0.26,
      ),
    },
    roundStart: {
      seconds: 1.1,
      createVoice: still(
        (t) => (bell(t, 523, 9) + bell(t - 0.18, 523, 9)) * 0.36 + (bell(t - 0.36, 1047, 5) + bell(t - 0.36, 784, 5)) * 0.3,
      ),
    },
    roundEnd: {
      seconds: 1.7,
      createVoice: still((t) => [1047, 784, 659, 523].reduce((sum, hz, i) => sum + bell(t - i * 0.14, hz, 3.4) * 0.28, 0)),
    },
  }) as const satisfies Record<string, Recipe>;

export type SoundName = keyof ReturnType<typeof recipes>;

/** Names of all sounds. */
export const SOUND_NAMES = Object.keys(recipes(1)) as readonly SoundName[];

/** The samples of one sound, within -1 .. 1. */
export function synthesise(name: SoundName, sampleRate: number): Float32Array<ArrayBuffer> {
  const { seconds, createVoice } = recipes(sampleRate)[name];
  const voice = createVoice();
  const rng = createRng(name.length);
  const samples = new Float32Array(Math.ceil(seconds * sampleRate));
  for (let i = 0; i < samples.length; i++) {
    const t = i / sampleRate;
    const fade = Math.min(1, t / FADE_S, (seconds - t) / (FADE_S * 8));
    samples[i] = Math.max(-1, Math.min(1, voice(t, nextFloat(rng) * 2 - 1))) * fade;
  }
  return samples;
}
