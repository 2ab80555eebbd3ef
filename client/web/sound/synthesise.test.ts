import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOUND_NAMES, synthesise } from './synthesise.ts';

const RATE = 8000;

for (const name of SOUND_NAMES) {
  test(`the sound "${name}" is heard, never clips, and starts and ends in silence`, () => {
    const samples = synthesise(name, RATE);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    assert.ok(samples.every(Number.isFinite), 'a sample is not a number');
    assert.ok(peak > 0.1 && peak <= 1, `peak ${peak}`);
    assert.equal(Math.abs(samples[0]!), 0);
    assert.ok(Math.abs(samples.at(-1)!) < 0.01, `last sample ${samples.at(-1)}`);
  });
}

test('the same sound twice has the same samples', () => {
  assert.deepEqual(synthesise('blaster', RATE), synthesise('blaster', RATE));
});
