import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PlayoutOffset } from './PlayoutOffset.ts';

function learned(offsets: readonly number[]): PlayoutOffset {
  const playout = new PlayoutOffset();
  for (const offset of offsets) playout.learn(offset);
  return playout;
}

const often = (length: number, offset: (n: number) => number): number[] => Array.from({ length }, (_, n) => offset(n));

test('[IN7] where all come alike they wait for nothing', () => {
  assert.equal(learned([7]).ticks, 7);
  assert.equal(learned(often(500, () => 7)).ticks, 7);
});

test('[IN7] one late input in twenty is waited for, one in forty is not', () => {
  assert.equal(learned(often(500, (n) => (n % 15 === 0 ? 9 : 7))).ticks, 9);
  assert.equal(learned(often(500, (n) => (n % 40 === 0 ? 9 : 7))).ticks, 7);
});

test('[IN7] lateness is learned within a few inputs, and forgotten within seconds', () => {
  const calm = often(300, () => 7);
  const uneven = often(40, (n) => 7 + (n % 2));
  assert.equal(learned([...calm, ...uneven]).ticks, 8);
  assert.equal(learned([...calm, ...uneven, ...often(100, () => 7)]).ticks, 8);
  assert.equal(learned([...calm, ...uneven, ...often(180, () => 7)]).ticks, 7);
});

test('[IN7] inputs that suddenly all come sooner wait half a second for what was', () => {
  const calm = often(300, () => 7);
  assert.equal(learned([...calm, ...often(30, () => 3)]).ticks, 3);
  assert.equal(learned([...calm, ...often(30, () => -300)]).ticks, -300);
});

test('[IN7] inputs that suddenly all come later are not late for long', () => {
  const calm = often(300, () => 7);
  assert.equal(learned([...calm, ...often(12, () => 11)]).ticks, 11);
  assert.equal(learned([...calm, ...often(30, () => 700)]).ticks, 700);
});

test('[IN7] the offset keeps to what has lately come: never below all of it, at most six ticks above the soonest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 400 }), (offsets) => {
      const playout = new PlayoutOffset();
      offsets.forEach((offset, n) => {
        playout.learn(offset);
        const soonest = Math.min(...offsets.slice(Math.max(0, n - 29), n + 1));
        assert.ok(playout.ticks >= soonest && playout.ticks <= soonest + 6);
      });
    }),
  );
});
