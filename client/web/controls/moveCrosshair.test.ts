import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Vec } from '#shared/math/ring.ts';
import { moveCrosshair } from './moveCrosshair.ts';

const VIEW = { width: 1280, height: 720 };

test('the crosshair moves as far as the mouse, times the sensitivity', () => {
  assert.deepEqual(moveCrosshair({ x: 600, y: 300 }, { x: 40, y: -10 }, 1, VIEW), { x: 640, y: 290 });
  assert.deepEqual(moveCrosshair({ x: 600, y: 300 }, { x: 40, y: -10 }, 2.5, VIEW), { x: 700, y: 275 });
});

test('a crosshair that was nowhere begins in the middle', () => {
  assert.deepEqual(moveCrosshair(null, { x: 10, y: 0 }, 0.5, VIEW), { x: 645, y: 360 });
});

test('a way past the edge is forgotten: the way back begins at once', () => {
  const edge = moveCrosshair({ x: 1200, y: 300 }, { x: 5000, y: 0 }, 1, VIEW);
  assert.deepEqual(moveCrosshair(edge, { x: -30, y: 0 }, 1, VIEW), { x: 1250, y: 300 });
});

test('however the mouse is thrown about, the crosshair stays in the view, also in one that has shrunk', () => {
  const px = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(fc.array(fc.record({ x: px, y: px })), fc.double({ min: 0.1, max: 4, noNaN: true }), (moves, sensitivity) => {
      for (const view of [VIEW, { width: 300, height: 200 }]) {
        let at: Readonly<Vec> = { x: 1280, y: 720 };
        for (const move of moves) at = moveCrosshair(at, move, sensitivity, view);
        const { x, y } = at;
        if (moves.length > 0) assert.ok(x >= 0 && x <= view.width && y >= 0 && y <= view.height, `${x}, ${y}`);
      }
    }),
  );
});
