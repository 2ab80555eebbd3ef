import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AutoQuality } from './AutoQuality.ts';
import type { Tier } from './Detail.ts';

const FLUENT = 1000 / 60;

/** Every tier shown over `seconds`, in order, on a machine that draws a frame in `frameMs(tier)`. */
function tiersOver(quality: AutoQuality, seconds: number, frameMs: (tier: Tier) => number): Tier[] {
  const shown: Tier[] = [quality.tier];
  for (let ms = 0; ms < seconds * 1000;) {
    const frame = frameMs(quality.tier);
    quality.observe(frame);
    ms += frame;
    if (shown.at(-1) !== quality.tier) shown.push(quality.tier);
  }
  return shown;
}

test('a machine that is fluent keeps the best picture', () => {
  assert.deepEqual(
    tiersOver(new AutoQuality(), 600, () => FLUENT),
    ['high'],
  );
});

test('a weak machine steps down until it is fluent', () => {
  const frame = { high: 40, medium: 30, low: FLUENT };
  assert.deepEqual(
    tiersOver(new AutoQuality(), 20, (tier) => frame[tier]),
    ['high', 'medium', 'low'],
  );
});

test('a machine that was busy for a while gets its picture back', () => {
  const quality = new AutoQuality();
  tiersOver(quality, 6, () => 30);
  assert.notEqual(quality.tier, 'high');
  tiersOver(quality, 300, () => FLUENT);
  assert.equal(quality.tier, 'high');
});

test('a better picture that is too much is tried less and less often', () => {
  const quality = new AutoQuality();
  const frame = { high: 30, medium: FLUENT, low: FLUENT };
  const tries = (seconds: number): number => tiersOver(quality, seconds, (tier) => frame[tier]).filter((tier) => tier === 'high').length;
  const [first, second] = [tries(200), tries(400)];
  assert.ok(second < first, `${first} tries in 200 s, then ${second} in 400 s`);
});

test('a screen that is slow at every quality gets the best picture', () => {
  assert.equal(tiersOver(new AutoQuality(), 60, () => 33).at(-1), 'high');
});

test('a tab hidden for a minute changes nothing', () => {
  const quality = new AutoQuality();
  tiersOver(quality, 5, () => FLUENT);
  quality.observe(60_000);
  assert.deepEqual(
    tiersOver(quality, 60, () => FLUENT),
    ['high'],
  );
});
