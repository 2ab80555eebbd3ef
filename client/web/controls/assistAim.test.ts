import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Vec } from '#shared/math/ring.ts';
import { assistAim } from './assistAim.ts';

const at = (deg: number, length = 1): Vec => ({ x: Math.cos((deg * Math.PI) / 180) * length, y: Math.sin((deg * Math.PI) / 180) * length });
const helped = (deg: number, targets: Vec[], strength = 1): number => {
  const { x, y } = assistAim(at(deg, 3), targets, strength, { x: 0, y: 0 });
  return (Math.atan2(y, x) * 180) / Math.PI;
};

test('an aim near a target is drawn towards it, but not all the way', () => {
  const deg = helped(5, [at(0, 300)]);
  assert.ok(deg < 5 && deg > 0, String(deg));
});

test('an aim outside the cone is left alone, and so is one without targets', () => {
  assert.ok(Math.abs(helped(20, [at(0, 300)]) - 20) < 1e-9);
  assert.ok(Math.abs(helped(20, []) - 20) < 1e-9);
});

test('half the strength is half the help, and none is none', () => {
  const [full, half, none] = [helped(5, [at(0, 300)], 1), helped(5, [at(0, 300)], 0.5), helped(5, [at(0, 300)], 0)];
  assert.ok(Math.abs(5 - half - (5 - full) / 2) < 1e-9);
  assert.ok(Math.abs(none - 5) < 1e-9);
});

test('of two targets the one nearer to the aim draws', () => {
  assert.ok(helped(4, [at(0, 900), at(10, 100)]) < 4);
});

test('a target behind is none', () => {
  assert.ok(Math.abs(helped(3, [at(180, 50)]) - 3) < 1e-9);
});

test('an aim that sweeps over a target never jumps and never turns back', () => {
  const target = [at(0, 300)];
  for (let deg = -25; deg < 25; deg += 0.1) {
    const step = helped(deg + 0.1, target) - helped(deg, target);
    assert.ok(step > 0 && step < 0.4, `${step} at ${deg}`);
  }
});

test('whatever the targets, the aim is turned by less than the cone', () => {
  const targets = fc.array(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }));
  fc.assert(
    fc.property(targets, fc.integer({ min: -179, max: 180 }), (seen, deg) => {
      const turn = ((helped(deg, seen) - deg + 540) % 360) - 180;
      assert.ok(Math.abs(turn) < 13, String(turn));
    }),
  );
});
