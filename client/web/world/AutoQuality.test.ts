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
    tiersOver(new AutoQuality('high'), 600, () => FLUENT),
    ['high'],
  );
});

test('a weak machine steps down until it is fluent', () => {
  const frame = { high: 40, medium: 30, low: FLUENT };
  assert.deepEqual(
    tiersOver(new AutoQuality('high'), 20, (tier) => frame[tier]),
    ['high', 'medium', 'low'],
  );
});

test('a machine that was busy for a while gets its picture back', () => {
  const quality = new AutoQuality('high');
  tiersOver(quality, 6, () => 30);
  assert.notEqual(quality.tier, 'high');
  tiersOver(quality, 300, () => FLUENT);
  assert.equal(quality.tier, 'high');
});

test('a better picture that is too much is tried less and less often', () => {
  const quality = new AutoQuality('high');
  const frame = { high: 30, medium: FLUENT, low: FLUENT };
  const tries = (seconds: number): number => tiersOver(quality, seconds, (tier) => frame[tier]).filter((tier) => tier === 'high').length;
  const [first, second] = [tries(200), tries(400)];
  assert.ok(second < first, `${first} tries in 200 s, then ${second} in 400 s`);
});

test('a screen that is slow at every quality gets the best picture', () => {
  assert.equal(tiersOver(new AutoQuality('high'), 60, () => 33).at(-1), 'high');
});

test('a tab hidden for a minute changes nothing', () => {
  const quality = new AutoQuality('high');
  tiersOver(quality, 5, () => FLUENT);
  quality.observe(60_000);
  assert.deepEqual(
    tiersOver(quality, 60, () => FLUENT),
    ['high'],
  );
});

test('what has proved itself is where the next visit starts, and it stays there', () => {
  const frame = { high: 40, medium: FLUENT, low: FLUENT };
  const visit = new AutoQuality('high');
  tiersOver(visit, 15, (tier) => frame[tier]);
  assert.equal(visit.proved, 'medium');
  assert.deepEqual(
    tiersOver(new AutoQuality(visit.proved), 15, (tier) => frame[tier]),
    ['medium'],
  );
});

test('a machine that is slow even at low starts and stays there on its next visit', () => {
  const frame = { high: 90, medium: 60, low: 30 };
  const visit = new AutoQuality('high');
  tiersOver(visit, 30, (tier) => frame[tier]);
  assert.equal(visit.proved, 'low');
  assert.deepEqual(
    tiersOver(new AutoQuality(visit.proved), 60, (tier) => frame[tier]),
    ['low'],
  );
});

test('a visit that ends while a step is being tried leaves what was proved before', () => {
  const visit = new AutoQuality('high');
  assert.deepEqual(
    tiersOver(visit, 6, () => 33),
    ['high', 'medium'],
  );
  assert.equal(visit.proved, 'high');
});

test('a screen that is slow at every quality is remembered for the best picture', () => {
  const visit = new AutoQuality('high');
  tiersOver(visit, 60, () => 33);
  assert.equal(visit.proved, 'high');
});

test('a machine that has become faster climbs from where the last visit was', () => {
  assert.deepEqual(
    tiersOver(new AutoQuality('low'), 120, () => FLUENT),
    ['low', 'medium', 'high'],
  );
});
