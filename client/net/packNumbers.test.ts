import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packNumbers, unpackNumbers } from './packNumbers.ts';

test('whole numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -64, max: 63 }), fc.constant(2 ** 52 - 1))), (numbers) => {
      assert.deepEqual(unpackNumbers(packNumbers(numbers)), numbers);
    }),
  );
});

test('small numbers take a byte each, which is four characters for three', () => {
  assert.equal(packNumbers([1, -1, 63]).length, 4);
});

test('a text that was not packed so is a SyntaxError', () => {
  for (const text of ['*', 'a', btoa('\x80'), btoa('\xff'.repeat(7) + '\x7f'), btoa('\xff'.repeat(2000) + '\x01')])
    assert.throws(() => unpackNumbers(text), SyntaxError, text.slice(0, 20));
});
