import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng } from '#shared/math/rng.ts';
import { BEATS_PER_BAR, composeBar } from './composeBar.ts';

const bars = (seed: number, intensity: number) => {
  const rng = createRng(seed);
  return Array.from({ length: 64 }, (_, bar) => composeBar(rng, bar, intensity));
};

test('every note is within its bar, within its loudness, and of the scale', () => {
  const seed = Math.floor(Math.random() * 2 ** 32);
  for (const intensity of [0, 0.3, 1]) {
    for (const { instrument, step, beat, gain, pan } of bars(seed, intensity).flat()) {
      assert.ok(beat >= 0 && beat < BEATS_PER_BAR && gain > 0 && gain <= 1 && Math.abs(pan) <= 0.8, `seed ${seed}`);
      // A minor with its second: all that the chords and the melody use.
      const pitchClass = ((step % 12) + 12) % 12;
      assert.ok(
        ['hat', 'thump'].includes(instrument) || [0, 2, 3, 5, 7, 8, 10, 11].includes(pitchClass),
        `seed ${seed}: ${instrument} ${step}`,
      );
    }
  }
});

test('the more goes on, the more notes and parts there are', () => {
  const [calm, wild] = [bars(7, 0), bars(7, 1)].map((all) => all.flat());
  assert.deepEqual([...new Set(calm!.map(({ instrument }) => instrument))].sort(), ['pad', 'pluck']);
  assert.deepEqual([...new Set(wild!.map(({ instrument }) => instrument))].sort(), ['bass', 'hat', 'pad', 'pluck', 'thump']);
  assert.ok(wild!.length > calm!.length * 3);
});
