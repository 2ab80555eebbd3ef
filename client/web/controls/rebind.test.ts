import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACTIONS, canBindKey, KEYS_AT_FIRST, MAX_CODES } from './bindings.ts';
import { rebind, resetAction, unbind } from './rebind.ts';

test('a free key is taken from nobody', () => {
  const { bindings, losers } = rebind(KEYS_AT_FIRST, 'up', 0, 'KeyI');
  assert.deepEqual(bindings, { ...KEYS_AT_FIRST, up: ['KeyI', 'ArrowUp'] });
  assert.deepEqual(losers, []);
});

test('a key that was taken is swapped for the one it replaces', () => {
  const { bindings, losers } = rebind(KEYS_AT_FIRST, 'up', 0, 'Space');
  assert.deepEqual([bindings.up, bindings.dash, losers], [['Space', 'ArrowUp'], ['KeyW', 'ShiftLeft', 'Mouse2'], ['dash']]);
});

test('a key that was taken for one more place leaves its old action with one less', () => {
  const { bindings } = rebind(KEYS_AT_FIRST, 'up', 2, 'Space');
  assert.deepEqual(
    [bindings.up, bindings.dash],
    [
      ['KeyW', 'ArrowUp', 'Space'],
      ['ShiftLeft', 'Mouse2'],
    ],
  );
});

test('a key moved within its action changes places', () => {
  assert.deepEqual(rebind(KEYS_AT_FIRST, 'up', 0, 'ArrowUp').bindings.up, ['ArrowUp', 'KeyW']);
  assert.deepEqual(rebind(KEYS_AT_FIRST, 'up', 0, 'KeyW').bindings, KEYS_AT_FIRST);
});

test('players and those who watch may use the same key, and both lose it to an action for all', () => {
  assert.deepEqual(rebind(KEYS_AT_FIRST, 'spectateNext', 0, 'Space').losers, []);
  assert.deepEqual(rebind(KEYS_AT_FIRST, 'chat', 0, 'Mouse0').losers, ['fire', 'spectateNext']);
});

test('a place is emptied without touching the others', () => {
  assert.deepEqual(unbind(KEYS_AT_FIRST, 'dash', 1).dash, ['Space', 'Mouse2']);
});

test('an action is as at first again, and takes its keys back from whoever has them', () => {
  const { bindings } = rebind(KEYS_AT_FIRST, 'chat', 0, 'Space');
  assert.deepEqual(resetAction(bindings, 'dash', KEYS_AT_FIRST), { ...bindings, dash: KEYS_AT_FIRST.dash, chat: ['NumpadEnter'] });
});

test('keys of the browser and of the menu cannot be bound', () => {
  for (const code of ['Escape', 'ControlLeft', 'AltRight', 'MetaLeft', 'F5', 'F11', 'Pad0', '', 'Unidentified', 'x'])
    assert.equal(canBindKey(code), false, code);
  for (const code of ['KeyA', 'F1', 'F3', 'ShiftRight', 'Backquote', 'IntlRo', 'Mouse4', 'Numpad0'])
    assert.equal(canBindKey(code), true, code);
});

test('however keys are bound, none does two things at once, and no action has one twice or too many', () => {
  const step = fc.record({
    action: fc.constantFrom(...ACTIONS),
    place: fc.nat(MAX_CODES - 1),
    code: fc.constantFrom('KeyW', 'Space', 'Mouse0', 'Mouse2', 'ArrowLeft', 'KeyQ', 'Tab', 'KeyJ'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let bindings = KEYS_AT_FIRST;
      for (const { action, place, code } of steps) {
        bindings = rebind(bindings, action, place, code).bindings;
        assert.ok(bindings[action].includes(code));
        for (const each of ACTIONS) {
          assert.ok(
            bindings[each].length <= MAX_CODES && new Set(bindings[each]).size === bindings[each].length,
            `${each}: ${bindings[each].join()}`,
          );
          for (const other of ACTIONS) {
            const isShared = bindings[each].some((held) => bindings[other].includes(held));
            const isWatching = each.startsWith('spectate') !== other.startsWith('spectate');
            assert.ok(each === other || !isShared || isWatching, `${each} and ${other} share one of ${bindings[each].join()}`);
          }
        }
      }
    }),
  );
});
