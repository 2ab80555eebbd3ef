import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOSE_CODE } from '#shared/schema/messages.ts';
import { en } from '../i18n/en.ts';
import { closeReason } from './closeReason.ts';

test('every close code of ours has words of its own', () => {
  const reasons = Object.values(CLOSE_CODE).map(closeReason);
  assert.equal(new Set(reasons).size, reasons.length);
  for (const reason of reasons) assert.ok(en.closed[reason].length > 0, reason);
});

test('a code nobody knows is a lost connection', () => {
  assert.equal(closeReason(1006), 'lost');
  assert.equal(closeReason(4999), 'lost');
});
