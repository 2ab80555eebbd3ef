/** What sounds are made of. Times are s, frequencies Hz, rates 1/s. */

const TURN = Math.PI * 2;

/** Falls from 1 at `t` = 0; silent before. */
export const decay = (t: number, rate: number): number => (t < 0 ? 0 : Math.exp(-t * rate));

/** Rises over `attack` and then falls. */
export const swell = (t: number, attack: number, rate: number): number => (t < 0 ? 0 : Math.min(1, t / attack) * decay(t - attack, rate));

export const sine = (t: number, hz: number): number => Math.sin(TURN * hz * t);

/** A wave between sine and square. */
export const drive = (wave: number, gain: number): number => Math.tanh(wave * gain);

/** A sine that glides from one frequency to another. */
export const glide = (t: number, from: number, to: number, rate: number): number =>
  Math.sin(TURN * (to * t + ((from - to) * (1 - Math.exp(-rate * t))) / rate));

/** A sine whose frequency rises evenly by `slope` Hz a second. */
export const ramp = (t: number, from: number, slope: number): number => Math.sin(TURN * (from * t + (slope * t * t) / 2));

/** A struck bell: the fundamental and two partials that are no harmonics. */
export const bell = (t: number, hz: number, rate: number): number =>
  t < 0 ? 0 : sine(t, hz) * decay(t, rate) + sine(t, hz * 2.76) * decay(t, rate * 2) * 0.35 + sine(t, hz * 5.4) * decay(t, rate * 4) * 0.18;

/** A horn: odd and even harmonics that come in one after another. */
export function horn(t: number, hz: number, attack: number, rate: number): number {
  if (t < 0) return 0;
  let sum = 0;
  for (let n = 1; n <= 5; n++) sum += (sine(t, hz * n) * swell(t, attack * n, rate * (0.6 + n * 0.4))) / n;
  return sum;
}

/** The semitones of an interval as a factor of frequency. */
export const semitones = (count: number): number => 2 ** (count / 12);

/** A filter that keeps its state from sample to sample; its corner may change with each. */
export type Filter = (input: number, hz: number) => number;

/** A low-pass filter of one pole. */
export function createLowPass(sampleRate: number): Filter {
  let held = 0;
  return (input, hz) => (held += (input - held) * (1 - Math.exp((-TURN * hz) / sampleRate)));
}

/** A band-pass filter, the sharper the larger `q`. After Andrew Simper's state-variable filter (Cytomic, 2013), stable while it is swept. */
export function createBandPass(sampleRate: number, q: number): Filter {
  let low = 0;
  let band = 0;
  return (input, hz) => {
    const g = Math.tan((Math.PI * Math.min(hz, sampleRate * 0.45)) / sampleRate);
    const v1 = (band + g * (input - low)) / (1 + g * (g + 1 / q));
    const v2 = low + g * v1;
    band = 2 * v1 - band;
    low = 2 * v2 - low;
    return v1 / q;
  };
}
