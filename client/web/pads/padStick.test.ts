import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deflectionOf } from '../controls/stickDeflection.ts';
import { padStick } from './padStick.ts';

const pull = (x: number, y: number, deadZone = 0.2) => padStick(x, y, deadZone, { x: 0, y: 0 });

test('within the dead zone a stick says nothing', () => {
  assert.deepEqual(pull(0.1, -0.1), { x: 0, y: 0 });
});

test('just beyond the dead zone a stick says little: the pull does not jump', () => {
  const deflection = deflectionOf(pull(0.21, 0));
  assert.ok(deflection > 0 && deflection < 0.02, String(deflection));
});

test('a full pull is one, whatever the dead zone and however square the corners', () => {
  for (const deadZone of [0.05, 0.2, 0.4]) {
    assert.ok(Math.abs(deflectionOf(pull(0, 1, deadZone)) - 1) < 1e-9);
    assert.ok(Math.abs(deflectionOf(pull(1, 1, deadZone)) - 1) < 1e-9);
  }
});

test('a pull keeps its direction, and grows with the stick', () => {
  const axis = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(axis, axis, fc.double({ min: 0.05, max: 0.4, noNaN: true }), (x, y, deadZone) => {
      const out = pull(x, y, deadZone);
      assert.ok(Math.abs(out.x * y - out.y * x) < 1e-9);
      assert.ok(deflectionOf(pull(x / 2, y / 2, deadZone)) <= deflectionOf(out) + 1e-9);
    }),
  );
});
