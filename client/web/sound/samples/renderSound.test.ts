import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelOf, SOUND_NAMES, type SoundName } from './levels.ts';
import { loudness } from './loudness.ts';
import { renderSound } from './renderSound.ts';

const RATE = 16000;
const LONGEST_S = 8;
/** An effect that goes on longer than this would lie over the fight. */
const LONGEST_EFFECT_S = 2.5;
const MUSIC: ReadonlySet<SoundName> = new Set(['pad', 'bass', 'pluck', 'hat', 'thump']);

for (const name of SOUND_NAMES) {
  test(`the sound "${name}" is heard at the level of the table, never clips, and starts and ends in silence`, () => {
    const samples = renderSound(name, RATE);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    assert.ok(samples.every(Number.isFinite), 'a sample is not a number');
    assert.ok(peak > 0 && peak < 0.91, `peak ${peak}`);
    assert.ok(Math.abs(loudness(samples, RATE) - levelOf(name)) < 0.1, `${loudness(samples, RATE)} dB, not ${levelOf(name)}`);
    assert.ok(samples.length <= (MUSIC.has(name) ? LONGEST_S : LONGEST_EFFECT_S) * RATE, `${samples.length / RATE} s`);
    assert.equal(Math.abs(samples[0]!), 0);
    assert.ok(Math.abs(samples.at(-1)!) < 0.002, `last sample ${samples.at(-1)}`);
  });
}

test('the same sound twice has the same samples', () => {
  assert.deepEqual(renderSound('blaster', RATE), renderSound('blaster', RATE));
});

test('a full-scale sine of 1 kHz is as loud as BS.1770 says, and half of it 6 dB less', () => {
  const sine = Float32Array.from({ length: 32000 }, (_, i) => Math.sin((Math.PI * 2 * 997 * i) / 32000));
  assert.ok(Math.abs(loudness(sine, 32000) + 3.01) < 0.1, `${loudness(sine, 32000)}`);
  assert.ok(
    Math.abs(
      loudness(
        sine.map((x) => x / 2),
        32000,
      ) + 9.03,
    ) < 0.1,
  );
});

/** Energy in each of a row of octave-wide bands, as shares of all, and how long until nine tenths of it have been heard, s. */
function colourOf(name: SoundName): { shares: number[]; seconds: number } {
  const rate = 32000;
  const samples = renderSound(name, rate);
  const shares = [125, 250, 500, 1000, 2000, 4000, 8000].map((hz) => powerAround(samples, hz, rate));
  const sum = shares.reduce((a, b) => a + b, 0);
  const total = samples.reduce((all, sample) => all + sample ** 2, 0);
  let heard = 0;
  const end = samples.findIndex((sample) => (heard += sample ** 2) > total * 0.9);
  return { shares: shares.map((share) => share / sum), seconds: end / rate };
}

/** Power within an octave, by Goertzel's filter at twelve frequencies of it. */
function powerAround(samples: Float32Array, middle: number, rate: number): number {
  let power = 0;
  for (let step = -6; step < 6; step++) {
    const coefficient = 2 * Math.cos((Math.PI * 2 * middle * 2 ** (step / 12)) / rate);
    let [before, last] = [0, 0];
    for (const sample of samples) [before, last] = [last, sample + coefficient * last - before];
    power += before ** 2 + last ** 2 - coefficient * before * last;
  }
  return power * middle;
}

test('every two weapons differ in the colour of their sound, in its length, or both', (t) => {
  const weapons = ['blaster', 'scatter', 'bouncer', 'rail'] as const;
  const colours = weapons.map(colourOf);
  colours.forEach(({ shares, seconds }, i) =>
    t.diagnostic(`${weapons[i]}: ${seconds.toFixed(2)} s; ${shares.map((share) => share.toFixed(2)).join(' ')}`),
  );
  for (let a = 0; a < weapons.length; a++) {
    for (let b = 0; b < a; b++) {
      const [one, other] = [colours[a]!, colours[b]!];
      const colour = one.shares.reduce((sum, share, i) => sum + Math.abs(share - other.shares[i]!), 0) / 2;
      const length = Math.abs(Math.log2(one.seconds / other.seconds));
      t.diagnostic(`${weapons[a]} and ${weapons[b]}: colour ${colour.toFixed(2)} of 1, length ${length.toFixed(2)} octaves`);
      assert.ok(colour + length / 2 > 0.4, `${weapons[a]} and ${weapons[b]} sound alike`);
    }
  }
});
