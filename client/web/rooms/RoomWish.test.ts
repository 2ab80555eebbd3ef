import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { CreateRoom } from '#shared/schema/messages.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { mostScore, readWish, requestOf, usualRules } from './RoomWish.ts';

test('whatever was stored becomes a wish that the server accepts', () => {
  const anyWish = fc.record(
    {
      mode: fc.oneof(fc.constantFrom(...MODE_NAMES), fc.anything()),
      scoreLimit: fc.oneof(fc.integer(), fc.anything()),
      minutes: fc.oneof(fc.integer(), fc.anything()),
      bots: fc.oneof(fc.integer(), fc.anything()),
      difficulty: fc.anything(),
      friendlyFire: fc.anything(),
      isPrivate: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anyWish, fc.anything()), (stored) => {
      const wish = { ...readWish(stored), map: 'rink' };
      assert.deepEqual(CreateRoom.safeParse(requestOf(wish, 'x'.repeat(99))).error, undefined);
    }),
  );
});

test('the usual rules of every mode are within what the form offers', () => {
  for (const mode of MODE_NAMES) {
    const { scoreLimit, minutes } = usualRules(mode);
    assert.ok(scoreLimit <= mostScore(mode), mode);
    assert.ok(Number.isInteger(minutes), mode);
  }
});

test('a duel is asked for with two at most, and friendly fire only where there are mates', () => {
  const wish = { ...readWish({ bots: MAX_PLAYERS, friendlyFire: true }), map: 'rink' };
  assert.equal(requestOf({ ...wish, mode: 'duel' }, '').rules.bots, 2);
  assert.equal(requestOf({ ...wish, mode: 'ffa' }, '').rules.friendlyFire, false);
  assert.equal(requestOf({ ...wish, mode: 'tdm' }, '').rules.friendlyFire, true);
});

test('an empty password is none', () => {
  assert.equal('password' in requestOf({ ...readWish({}), map: 'rink' }, ''), false);
});
