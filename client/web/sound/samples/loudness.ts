/**
 * How loud samples sound: the mean power of their loudest 100 ms behind the K filter of ITU-R BS.1770-4, as dB of full scale (the units of
 * LUFS, over a window as long as the ear adds up a click). A sound shorter than that counts as followed by silence.
 */
export function loudness(samples: Float32Array, sampleRate: number): number {
  const weighted = highPass(headShelf(samples, sampleRate), sampleRate);
  const window = Math.round(WINDOW_S * sampleRate);
  let power = 0;
  let most = 0;
  for (let i = 0; i < weighted.length; i++) {
    power += weighted[i]! ** 2;
    if (i >= window) power -= weighted[i - window]! ** 2;
    most = Math.max(most, power);
  }
  return OFFSET_DB + 10 * Math.log10(most / window);
}

const WINDOW_S = 0.1;
const OFFSET_DB = -0.691;

/** The filters' analogue forms, from which the standard's coefficients for 48 kHz come: Brecht De Man, "Evaluation of implementations of the EBU R128" (2018). */
const SHELF = { hz: 1681.974450955533, gainDb: 3.999843853973347, q: 0.7071752369554196 } as const;
const HIGH_PASS = { hz: 38.13547087602444, q: 0.5003270373238773 } as const;

function headShelf(samples: Float32Array, sampleRate: number): Float32Array {
  const k = Math.tan((Math.PI * SHELF.hz) / sampleRate);
  const high = 10 ** (SHELF.gainDb / 20);
  const mid = high ** 0.4996667741545416;
  const a0 = 1 + k / SHELF.q + k * k;
  return biquad(
    samples,
    [(high + (mid * k) / SHELF.q + k * k) / a0, (2 * (k * k - high)) / a0, (high - (mid * k) / SHELF.q + k * k) / a0],
    [(2 * (k * k - 1)) / a0, (1 - k / SHELF.q + k * k) / a0],
  );
}

function highPass(samples: Float32Array, sampleRate: number): Float32Array {
  const k = Math.tan((Math.PI * HIGH_PASS.hz) / sampleRate);
  const a0 = 1 + k / HIGH_PASS.q + k * k;
  return biquad(samples, [1, -2, 1], [(2 * (k * k - 1)) / a0, (1 - k / HIGH_PASS.q + k * k) / a0]);
}

type Three = readonly [number, number, number];

function biquad(input: Float32Array, [b0, b1, b2]: Three, [a1, a2]: readonly [number, number]): Float32Array {
  const output = new Float32Array(input.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < input.length; i++) {
    const x = input[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    output[i] = y;
  }
  return output;
}
