import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment is a whole configuration', () => {
  const config = readConfig({});
  assert.equal(config.port, 2567);
  assert.equal(config.patchRateHz, 30);
  assert.deepEqual(config.maps, ['rink', 'ring', 'foundry', 'drydock']);
  assert.equal(config.metricsToken, null);
});

test('what is set is taken', () => {
  const config = readConfig({
    PORT: '0',
    ARENA_MAPS: ' ring , rink ',
    BOTS: '0',
    ALLOWED_ORIGINS: 'https://example.org,http://localhost:5173',
  });
  assert.equal(config.port, 0);
  assert.deepEqual(config.maps, ['ring', 'rink']);
  assert.equal(config.bots, 0);
  assert.deepEqual(config.allowedOrigins, ['https://example.org', 'http://localhost:5173']);
});

const WRONG: readonly [name: string, value: string, words: RegExp][] = [
  ['PORT', '80a', /^PORT must be an integer in 0\.\.65535, got "80a" \(set PORT or remove it for 2567\)$/],
  ['PORT', '65536', /^PORT must be/],
  ['PORT', '', /^PORT must be/],
  ['PATCH_RATE_HZ', '25', /^PATCH_RATE_HZ must be a divisor of 60, got "25"/],
  ['PATCH_RATE_HZ', '0', /^PATCH_RATE_HZ must be/],
  ['BOTS', String(MAX_PLAYERS + 1), /^BOTS must be an integer in 0\.\.16/],
  ['BOT_DIFFICULTY', 'godlike', /^BOT_DIFFICULTY must be one of rookie, easy, normal, hard, ace, got "godlike"/],
  ['ARENA_MAPS', '../secrets', /^ARENA_MAPS must be names of maps/],
  ['ARENA_MAPS', ' , ', /^ARENA_MAPS must be/],
  ['ALLOWED_ORIGINS', 'example.org', /^ALLOWED_ORIGINS must be origins such as https:\/\/example\.org/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of/],
  ['HOST', '', /^HOST must be an address/],
];

for (const [name, value, words] of WRONG) {
  test(`${name}="${value}" is refused with what it may be`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => error instanceof ConfigError && words.test(error.message),
    );
  });
}

test('every wrong variable is named at once, and a secret is not repeated', () => {
  assert.throws(
    () => readConfig({ PORT: 'x', METRICS_TOKEN: 'tooshort' }),
    (error) => error instanceof ConfigError && /^PORT .*\nMETRICS_TOKEN /.test(error.message) && !error.message.includes('tooshort'),
  );
});
