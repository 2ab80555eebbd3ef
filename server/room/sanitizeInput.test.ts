import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AIM_STEPS, MOVE_STEPS } from '#shared/math/ring.ts';
import { BUTTON_MASK } from '#shared/sim/PlayerInput.ts';
import { sanitizeInput } from './sanitizeInput.ts';

test('[IN2] an honest input stays as it is', () => {
  const input = { move: MOVE_STEPS, aim: AIM_STEPS - 1, buttons: BUTTON_MASK, heard: 255, view: 65535, rewinds: 1 };
  const asSent = { ...input };
  sanitizeInput(input as never);
  assert.deepEqual(input, asSent);
});

test('[IN2] a number just beyond its meaning is no wish, a bit without meaning is dropped', () => {
  const input = { move: MOVE_STEPS + 1, aim: AIM_STEPS, buttons: 255, heard: 256, view: 65536, rewinds: 2 };
  sanitizeInput(input as never);
  assert.deepEqual(input, { move: 0, aim: 0, buttons: BUTTON_MASK, heard: 0, view: 0, rewinds: 0 });
});

test('[IN2] whatever a field holds, it becomes a whole number that means something', () => {
  const wild = fc.oneof(fc.constant(undefined), fc.double(), fc.integer(), fc.string(), fc.constant(null), fc.bigInt());
  fc.assert(
    fc.property(wild, wild, wild, wild, wild, (move, aim, buttons, heard, view) => {
      const input = { move, aim, buttons, heard, view, rewinds: view } as Record<string, unknown>;
      sanitizeInput(input as never);
      const { move: m, aim: a, buttons: b } = input as { move: number; aim: number; buttons: number };
      assert.ok(Number.isInteger(m) && m >= 0 && m <= MOVE_STEPS);
      assert.ok(Number.isInteger(a) && a >= 0 && a < AIM_STEPS);
      assert.ok(Number.isInteger(b) && (b & ~BUTTON_MASK) === 0);
      const limits = { heard: 256, view: 65536, rewinds: 2 };
      for (const [field, limit] of Object.entries(limits)) {
        const value = input[field];
        assert.ok(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < limit, field);
      }
    }),
  );
});
