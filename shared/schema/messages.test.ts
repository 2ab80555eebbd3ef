import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_CHAT_LENGTH, MAX_NAME_LENGTH, PROTOCOL_VERSION } from '../netConfig.ts';
import { CLIENT_MESSAGES, COLOUR_COUNT, JoinRequest } from './messages.ts';

const asked = { protocol: PROTOCOL_VERSION, name: 'Ada', colour: 0 };
const nameAsShown = (name: string) => JoinRequest.parse({ ...asked, name }).name;
const isRefused = (change: object) => !JoinRequest.safeParse({ ...asked, ...change }).success;

test('[JN6] a name is shown without what hides, reorders or stacks text', () => {
  assert.equal(nameAsShown('  Ada   Lovelace '), 'Ada Lovelace');
  assert.equal(nameAsShown('A\u200bd\u202ea\u0007'), 'Ada');
  assert.equal(nameAsShown('Ａｄａ'), 'Ada');
  assert.equal(nameAsShown('李雷'), '李雷');
  assert.equal(nameAsShown('A\u00a0\u200b \u2800b'), 'A b');
  assert.equal(nameAsShown(`e${'\u0323'.repeat(40)}!`), 'ẹ\u0323\u0323!');
});

test('[JN6] two spellings of one name are shown as the same', () => {
  for (const spelling of ['Zo\u00eb', 'Zoe\u0308', 'Zoe\u200d\u0308', 'Zo\u00eb\ufe0f', 'Zo\u00eb\u034f', 'Zo\u00eb\u3164']) {
    assert.equal(nameAsShown(spelling), 'Zo\u00eb');
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: MAX_NAME_LENGTH }), (name) => {
      const { data } = JoinRequest.safeParse({ ...asked, name });
      if (data !== undefined) assert.equal(nameAsShown(data.name), data.name);
    }),
    { numRuns: 2000 },
  );
});

test('[JN1] a name has at least one and at most MAX_NAME_LENGTH characters as shown', () => {
  assert.equal(nameAsShown('x'.repeat(MAX_NAME_LENGTH)).length, MAX_NAME_LENGTH);
  assert.equal(nameAsShown('🎯'.repeat(MAX_NAME_LENGTH)), '🎯'.repeat(MAX_NAME_LENGTH));
  const invisible = ['', '   ', '\u200b\u200b', '\u3164', '\u115f\uffa0', '\u2800', '\u0301', '\u00b4'];
  for (const name of [...invisible, 'x'.repeat(MAX_NAME_LENGTH + 1), 'x'.repeat(100_000), 7, null]) {
    assert.ok(isRefused({ name }), `${JSON.stringify(name)?.slice(0, 40)} passed`);
  }
});

test('[JN1] a colour is one of the palette, and nothing unasked comes along', () => {
  assert.ok(!isRefused({ colour: COLOUR_COUNT - 1 }));
  for (const change of [{ colour: COLOUR_COUNT }, { colour: -1 }, { colour: 1.5 }, { colour: '1' }, { isAdmin: true }, { rejoin: '' }]) {
    assert.ok(isRefused(change), `${JSON.stringify(change)} passed`);
  }
});

test('a line of chat has at most MAX_CHAT_LENGTH characters as shown', () => {
  const { chat } = CLIENT_MESSAGES;
  assert.equal(chat.parse({ text: ' hello\n\nthere ', to: 'all' }).text, 'hello there');
  assert.ok(chat.safeParse({ text: 'x'.repeat(MAX_CHAT_LENGTH), to: 'team' }).success);
  assert.ok(!chat.safeParse({ text: 'x'.repeat(MAX_CHAT_LENGTH + 1), to: 'team' }).success);
  assert.ok(!chat.safeParse({ text: '\u0000', to: 'team' }).success);
});
