import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACTIONS, KEYS_AT_FIRST } from '../controls/bindings.ts';
import { ALL_SETTINGS, readSettings, settingsAtFirst, SETTINGS_TABLE, writeSettings } from './settingsTable.ts';

const first = settingsAtFirst();

test('nothing stored, or nothing of ours, is everything as at first', () => {
  for (const stored of [null, '', '{', 'null', '[]', '7', '"loud"']) assert.deepEqual(readSettings(stored), first, `stored: ${stored}`);
});

test('a wild value costs that setting alone', () => {
  const stored = JSON.stringify({
    volume: 99,
    shake: 'much',
    quality: 'ultra',
    showNames: 0,
    language: '<b>',
    uiScale: 1.2,
    captions: true,
  });
  assert.deepEqual(readSettings(stored), { ...first, uiScale: 1.2, captions: true });
});

test('wild codes cost that action alone', () => {
  const keyBindings = {
    up: ['KeyI'],
    down: 'KeyK',
    left: [7],
    right: ['Pad3'],
    dash: ['Escape'],
    fire: ['a', 'b', 'c', 'd'],
    fly: ['KeyF'],
  };
  assert.deepEqual(readSettings(JSON.stringify({ keyBindings })).keyBindings, { ...KEYS_AT_FIRST, up: ['KeyI'] });
});

test('an action may have no code at all', () => {
  assert.deepEqual(readSettings(JSON.stringify({ padBindings: { fire: [] } })).padBindings.fire, []);
});

test('only what differs from what it is at first is stored', () => {
  assert.equal(writeSettings(first), '{}');
  assert.equal(writeSettings({ ...first, volume: 0.2, keyBindings: { ...KEYS_AT_FIRST } }), '{"volume":0.2}');
});

test('what was chosen is what is read again', () => {
  const chosen = { ...first, music: 0, quality: 'low', language: 'pt-BR', keyBindings: { ...KEYS_AT_FIRST, fire: ['KeyJ'] } } as const;
  assert.deepEqual(readSettings(writeSettings(chosen)), chosen);
});

test('whatever is stored, every setting is one that can be chosen', () => {
  const keys = Object.keys(ALL_SETTINGS);
  const stored = fc.dictionary(fc.constantFrom(...keys, 'unheardOf'), fc.jsonValue());
  fc.assert(
    fc.property(stored, (given) => {
      const settings = readSettings(JSON.stringify(given));
      assert.deepEqual(Object.keys(settings), keys);
      for (const [key, { read }] of Object.entries(ALL_SETTINGS))
        assert.deepEqual(read(settings[key as keyof typeof settings]), settings[key as keyof typeof settings]);
      for (const action of ACTIONS) assert.ok(Array.isArray(settings.keyBindings[action]));
    }),
  );
});

test('a name means one setting, in one group', () => {
  const names = Object.values(SETTINGS_TABLE).flatMap((group) => Object.keys(group));
  assert.equal(new Set(names).size, names.length);
});
