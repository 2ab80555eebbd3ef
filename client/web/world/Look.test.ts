import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsAtFirst, type Settings } from '../settings/settingsTable.ts';
import { createLook, readLook, type Look } from './Look.ts';
import type { Tier } from './Detail.ts';

function lookOf(settings: Partial<Settings>, tier: Tier = 'high'): Look {
  const look = createLook();
  readLook(look, { ...settingsAtFirst(), reducedMotion: false, ...settings }, tier);
  return look;
}

test('reduced motion shows neither shake nor flashes, whatever their own settings say', () => {
  const { shake, flash, particles } = lookOf({ reducedMotion: true, shake: 1, flash: 1 });
  assert.deepEqual([shake, flash], [0, 0]);
  assert.ok(particles < lookOf({}).particles);
});

test('high contrast shows friends and foes, whatever the colours of the teams', () => {
  assert.equal(lookOf({ highContrast: true, teamColours: 'real' }).isFriendFoe, true);
  assert.equal(lookOf({ highContrast: false, teamColours: 'real' }).isFriendFoe, false);
});

test('a lower quality draws no more of anything than a higher one', () => {
  const [low, medium, high] = (['low', 'medium', 'high'] as const).map((tier) => lookOf({}, tier).detail);
  for (const [less, more] of [
    [low!, medium!],
    [medium!, high!],
  ] as const) {
    for (const key of Object.keys(less) as (keyof typeof less)[]) assert.ok(less[key] <= more[key], key);
  }
});
