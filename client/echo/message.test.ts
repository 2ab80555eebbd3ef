import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Messages, MIN_MESSAGE_BYTES } from './message.ts';

const RUN = 0xfeedbeef;

for (const size of [MIN_MESSAGE_BYTES, 300]) {
  test(`a message of ${size} bytes that comes back unchanged has its number`, () => {
    const messages = new Messages(size, RUN);
    const sent = Buffer.from(messages.write(123_456, 9.5));
    messages.write(7, 10);
    assert.equal(messages.read(sent), 123_456);
    assert.equal(sent.readDoubleBE(8), 9.5);
  });
}

test('bytes of another run, of another length or changed anywhere in the pattern are none of it', () => {
  const messages = new Messages(64, RUN);
  const sent = Buffer.from(messages.write(5, 1));
  assert.equal(new Messages(64, RUN + 1).read(sent), null);
  for (const bytes of [sent.subarray(0, 63), Buffer.concat([sent, sent]), Buffer.alloc(0)]) assert.equal(messages.read(bytes), null);
  sent[63]! ^= 1;
  assert.equal(messages.read(sent), null);
});
