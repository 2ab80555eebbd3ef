import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deedOf } from './deedOf.ts';

test('a kill by itself is no deed', () => {
  assert.equal(deedOf({ multi: 1, streak: 1 }), null);
  assert.equal(deedOf({ multi: 1, streak: 4 }), null);
});

test('kills in one life are called out at 3, 5, 8, and then more rarely', () => {
  const called = Array.from({ length: 21 }, (_, streak) => streak).filter((streak) => deedOf({ multi: 1, streak }) !== null);
  assert.deepEqual(called, [3, 5, 8, 10, 15, 20]);
});

test('a streak outranks a double kill, and a triple outranks a streak', () => {
  assert.deepEqual(deedOf({ multi: 2, streak: 5 }), { kind: 'streak', count: 5 });
  assert.deepEqual(deedOf({ multi: 2, streak: 4 }), { kind: 'multi', name: 'double' });
  assert.deepEqual(deedOf({ multi: 3, streak: 3 }), { kind: 'multi', name: 'triple' });
});

test('beyond four in a moment there is one word for all', () => {
  assert.deepEqual(deedOf({ multi: 4, streak: 4 }), { kind: 'multi', name: 'quad' });
  assert.deepEqual(deedOf({ multi: 9, streak: 9 }), { kind: 'multi', name: 'many' });
});
