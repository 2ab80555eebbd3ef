import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrainView } from './BrainView.ts';
import { findSidestep } from './findSidestep.ts';
import type { NavGrid } from './navGrid.ts';
import { sketchSelf, sketchView } from './sketchView.ts';

/** 480 px square, open all over but for the rows from `closedFrom` on. */
const makeGrid = (closedFrom = 20): NavGrid => ({
  columns: 20,
  rows: 20,
  open: Uint8Array.from({ length: 400 }, (_, cell) => (cell / 20 < closedFrom ? 1 : 0)),
});

const makeView = (...threats: BrainView['threats']): BrainView => sketchView({ self: sketchSelf({ x: 240, y: 240 }), threats });

test('a shot passing in front is dodged backwards', () => {
  assert.deepEqual(findSidestep(makeGrid(), makeView({ x: 40, y: 230, vx: 900, vy: 0 }), 1), { x: 0, y: 1 });
});

test('a wall in the way turns the step around', () => {
  assert.deepEqual(findSidestep(makeGrid(11), makeView({ x: 40, y: 230, vx: 900, vy: 0 }), 1), { x: 0, y: -1 });
});

test('a shot dead on is dodged to the side asked for', () => {
  const view = makeView({ x: 40, y: 240, vx: 900, vy: 0 });
  assert.equal(findSidestep(makeGrid(), view, 1)?.y, 1);
  assert.equal(findSidestep(makeGrid(), view, -1)?.y, -1);
});

test('shots that miss, have passed or are far off are nobody’s worry', () => {
  const wide = { x: 40, y: 180, vx: 900, vy: 0 };
  const past = { x: 300, y: 240, vx: 900, vy: 0 };
  const far = { x: -400, y: 240, vx: 900, vy: 0 };
  assert.equal(findSidestep(makeGrid(), makeView(wide, past, far), 1), undefined);
});

test('of two shots the sooner is dodged', () => {
  const later = { x: 240, y: -60, vx: 0, vy: 900 };
  const sooner = { x: 150, y: 230, vx: 900, vy: 0 };
  assert.deepEqual(findSidestep(makeGrid(), makeView(later, sooner), 1), { x: 0, y: 1 });
});
