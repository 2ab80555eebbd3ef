import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JOIN_ERRORS, REFUSALS } from '#shared/schema/messages.ts';
import { PHRASES } from '#shared/schema/phrases.ts';
import { en } from '../i18n/en.ts';

test('every reason of the server for not letting somebody in has words of its own', () => {
  assert.equal(new Set(JOIN_ERRORS.map((code) => en.failure[code])).size, JOIN_ERRORS.length);
});

test('every reason of a room for not doing what was asked has words of its own', () => {
  assert.equal(new Set(REFUSALS.map((why) => en.refused[why])).size, REFUSALS.length);
});

test('every quick phrase has words of its own', () => {
  assert.equal(new Set(PHRASES.map((phrase) => en.phrases[phrase])).size, PHRASES.length);
});
