import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanguage } from './languages.ts';

test('a chosen language outranks what the browser prefers', () => {
  assert.equal(resolveLanguage('ja', ['de-DE']), 'ja');
});

test('the first language of the browser that the page speaks is taken, whatever its region or script', () => {
  assert.equal(resolveLanguage('auto', ['pl', 'de-AT', 'en']), 'de');
  assert.equal(resolveLanguage('auto', ['pt-PT']), 'pt-BR');
  assert.equal(resolveLanguage('auto', ['zh-Hant-TW', 'en']), 'zh-Hans');
  assert.equal(resolveLanguage('auto', ['ES-419']), 'es');
  assert.equal(resolveLanguage('auto', ['en-GB', 'fr']), 'en');
});

test('it is English if the page speaks none of the languages preferred, or what was stored is no language', () => {
  assert.equal(resolveLanguage('auto', ['pl', 'tlh', '']), 'en');
  assert.equal(resolveLanguage('auto', []), 'en');
  assert.equal(resolveLanguage('constructor', []), 'en');
  assert.equal(resolveLanguage(7, ['fr']), 'fr');
});
