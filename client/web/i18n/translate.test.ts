import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computed } from '@preact/signals';
import { en } from './en.ts';
import { figure, speak, t } from './translate.ts';

test('a text is said anew when another language is spoken, and in English where that lacks it', () => {
  const text = computed(() => `${t('menu.settings')} / ${t('game.name')}`);
  assert.equal(text.value, `${en.menu.settings} / ${en.game.name}`);
  speak('de', { menu: { settings: 'Einstellungen' } });
  assert.equal(text.value, `Einstellungen / ${en.game.name}`);
});

test('plurals and numbers are those of the language', () => {
  const hud = { ammo_one: '{{count}} tir', ammo_other: '{{count}} tirs' };
  speak('fr', { hud });
  assert.equal(t('hud.ammo', { count: 0 }), '0 tir');
  assert.equal(t('hud.ammo', { count: 2 }), '2 tirs');
  assert.equal(t('hud.ammo', { count: 1234 }), `${new Intl.NumberFormat('fr').format(1234)} tirs`);
  speak('ja', { hud: { ammo_other: '残弾 {{count}}' } });
  assert.equal(t('hud.ammo', { count: 1 }), '残弾 1');
});

test('a figure has the decimals asked for, behind the mark of the language', () => {
  speak('de', {});
  assert.deepEqual([figure(0, 1), figure(2.25, 1), figure(3, 0)], ['0,0', '2,3', '3']);
  speak('en', en);
  assert.equal(figure(2.25, 1), '2.3');
});
