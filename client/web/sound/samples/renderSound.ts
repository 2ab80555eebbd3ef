import { createRng, nextFloat } from '#shared/math/rng.ts';
import { levelOf, recipeOf, type SoundName } from './levels.ts';
import { loudness } from './loudness.ts';

/** Fades at both ends, s: a wave cut off anywhere but at zero clicks. */
const FADE_IN_S = 0.002;
const FADE_OUT_S = 0.025;
/** Peaks stay below this; the resampler of a browser may overshoot between samples. */
const CEILING = 0.9;
/** Samples between two pauses: a few ms of work on a slow phone. */
const SLICE = 2048;

/** The samples of a sound at its level of the table. Pure: the same samples wherever it runs, and nothing to load. */
export function renderSound(name: SoundName, sampleRate: number): Float32Array<ArrayBuffer> {
  const work = renderInSlices(name, sampleRate);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same in slices, to be done between other work. */
export function* renderInSlices(name: SoundName, sampleRate: number): Generator<void, Float32Array<ArrayBuffer>> {
  const { seconds, createVoice } = recipeOf(name);
  const voice = createVoice(sampleRate);
  const rng = createRng(name.length);
  const samples = new Float32Array(Math.ceil(seconds * sampleRate));
  let peak = 0;
  for (let i = 0; i < samples.length; i++) {
    const t = i / sampleRate;
    const sample = voice(t, nextFloat(rng) * 2 - 1) * Math.min(1, t / FADE_IN_S, (seconds - t) / FADE_OUT_S);
    samples[i] = sample;
    peak = Math.max(peak, Math.abs(sample));
    if (i % SLICE === SLICE - 1) yield;
  }
  const gain = Math.min(10 ** ((levelOf(name) - loudness(samples, sampleRate)) / 20), CEILING / peak);
  return samples.map((sample) => sample * gain);
}
