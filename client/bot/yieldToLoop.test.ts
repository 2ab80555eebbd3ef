import assert from 'node:assert/strict';
import { constants, getPriority } from 'node:os';
import { test } from 'node:test';
import { helperThreads, yieldToLoop } from './yieldToLoop.ts';

test('on Linux the helper threads stand back, and the loop does not', { skip: process.platform !== 'linux' }, () => {
  const before = getPriority();
  assert.ok(yieldToLoop() > 0);
  for (const thread of helperThreads()) assert.equal(getPriority(thread), constants.priority.PRIORITY_LOW);
  assert.equal(getPriority(), before);
});
