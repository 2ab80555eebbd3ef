import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveTable } from './LiveTable.ts';
import { Slice } from './measure/Measurements.ts';

function live(playing: number, rttsMs: readonly number[]) {
  const slice = new Slice();
  for (const ms of rttsMs) slice.histogram('rttMs').add(ms);
  slice.count('shotsFired', 3);
  return { playing, errors: 1, slice: slice.toJSON() };
}

test('the last second of all crews together is told, in lines of one length or shorter', () => {
  const table = liveTable([live(3, [1, 1, 2]), live(4, [9]), { playing: 2, errors: 0, slice: null }]);
  assert.match(table, /^9 playing, 2 errors\n/);
  assert.match(table, /^round trip, ms +1\.0 +9\.0 +9\.0$/m);
  assert.match(table, /^hits, of shots +0 +6$/m);
  assert.ok(table.split('\n').every((line) => line.length <= 60));
});

test('what was not measured in that second is no zero', () => {
  assert.match(liveTable([live(1, [])]), /^round trip, ms +– +– +–$/m);
});
