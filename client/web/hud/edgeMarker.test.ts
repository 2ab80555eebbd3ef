import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edgeMarker } from './edgeMarker.ts';

const FRAME = { left: 50, top: 80, right: 950, bottom: 480 };

test('what is within the frame is marked where it is', () => {
  assert.deepEqual(edgeMarker({ x: 700, y: 100 }, FRAME), {
    x: 700,
    y: 100,
    isInside: true,
    angleDeg: (Math.atan2(-180, 200) * 180) / Math.PI,
  });
});

test('what is off the screen is marked on the side it is on, and the arrow points there', () => {
  assert.deepEqual(edgeMarker({ x: 5000, y: 280 }, FRAME), { x: 950, y: 280, isInside: false, angleDeg: 0 });
  assert.deepEqual(edgeMarker({ x: 500, y: -900 }, FRAME), { x: 500, y: 80, isInside: false, angleDeg: -90 });
});

test('a marker never leaves the frame, and lies on the straight way from its middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (x, y) => {
      const marker = edgeMarker({ x, y }, FRAME);
      assert.ok(marker.x >= FRAME.left - 1e-6 && marker.x <= FRAME.right + 1e-6);
      assert.ok(marker.y >= FRAME.top - 1e-6 && marker.y <= FRAME.bottom + 1e-6);
      const cross = (marker.x - 500) * (y - 280) - (marker.y - 280) * (x - 500);
      assert.ok(Math.abs(cross) < 1e-3);
    }),
  );
});
