import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readButton, releasedButton, setButton } from './HeldButton.ts';

test('a press and release between two readings counts as held for exactly one', () => {
  const button = releasedButton();
  setButton(button, true);
  setButton(button, false);
  assert.equal(readButton(button), true);
  assert.equal(readButton(button), false);
});

test('a held button counts in every reading until it is released', () => {
  const button = releasedButton();
  setButton(button, true);
  assert.deepEqual([readButton(button), readButton(button)], [true, true]);
  setButton(button, false);
  assert.equal(readButton(button), false);
});

test('a key that repeats while held is one press', () => {
  const button = releasedButton();
  setButton(button, true);
  readButton(button);
  setButton(button, true);
  setButton(button, false);
  assert.equal(readButton(button), false);
});
