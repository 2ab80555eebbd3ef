import assert from 'node:assert/strict';
import { test } from 'node:test';
import { billiardLoop } from './billiardLoop.ts';

const table = { width: 1500, height: 800, acrosses: 2, downs: 3, start: 0.37 };

test('every corner of the loop lies on an edge of the table', () => {
  for (const { x, y } of billiardLoop(table)) {
    const toEdge = Math.min(x, table.width - x, y, table.height - y);
    assert.ok(Math.abs(toEdge) < 1e-6, `(${x}, ${y}) is ${toEdge} from the nearest edge`);
  }
});

test('all sides of the loop have the same two slopes, so that each corner reflects', () => {
  const loop = billiardLoop(table);
  const slope = (table.downs * table.height) / (table.acrosses * table.width);
  loop.forEach((from, i) => {
    const to = loop[(i + 1) % loop.length]!;
    assert.ok(Math.abs(Math.abs((to.y - from.y) / (to.x - from.x)) - slope) < 1e-6, `side ${i}`);
  });
});

test('a lap of the loop bounces twice off each wall for every crossing', () => {
  assert.equal(billiardLoop(table).length, 2 * (table.acrosses + table.downs));
});
