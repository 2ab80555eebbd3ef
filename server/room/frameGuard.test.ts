import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getMessageBytes, Protocol } from '@colyseus/core';
import { InputEncoder } from '@colyseus/schema/input';
import fc from 'fast-check';
import { MAX_FRAME_BYTES } from '#shared/netConfig.ts';
import { InputState } from '#shared/schema/InputState.ts';
import { judgeFrame } from './frameGuard.ts';

const TYPES = new Set(['chat']);
const judge = (bytes: readonly number[] | Uint8Array, isBinary = true) => judgeFrame(Uint8Array.from(bytes), isBinary, TYPES);

/** A message as the framework's client writes it: code, short string, MessagePack. */
const message = (type: string, payload: unknown) => [...getMessageBytes.raw(Protocol.ROOM_DATA, type, payload)];

test('[GD2] every input an honest client encodes is let through', () => {
  const encoder = new InputEncoder(new InputState());
  fc.assert(
    fc.property(
      fc.nat(255),
      fc.nat(65535),
      fc.nat(255),
      fc.nat(255),
      fc.nat(65535),
      fc.nat(1),
      (move, aim, buttons, heard, view, rewinds) => {
        encoder.instance.assign({ move, aim, buttons, heard, view, rewinds });
        assert.equal(judge([19, ...encoder.encode()]), null);
      },
    ),
  );
  assert.equal(judge([19]), null, 'nothing changed');
  encoder.reset();
  assert.equal(judge([19, ...encoder.encode()]), null, 'everything anew after a reconnect');
});

test('[GD2] the one-byte frames are let through, alone', () => {
  for (const code of [10, 12, 18]) {
    assert.equal(judge([code]), null);
    assert.equal(judge([code, 0]), 'control');
  }
});

const header = message('chat', undefined);
/** The start of an object with the one key `text`, as the framework's client writes it; its value follows. */
const record = [...Buffer.from('\xd4r\x40\x91\xa4text', 'latin1')];

test('[GD2] an object as the framework writes it may hold plain values, and no second object or reference', () => {
  assert.equal(judge([...header, ...record, 0x93, 1, 2, 3]), null);
  assert.equal(judge([...header, ...record, 0x40]), 'message');
  assert.equal(judge([...header, ...record, ...record, 0xa0]), 'message');
  assert.equal(judge([...header, ...record]), 'message', 'no value');
  assert.equal(judge([...header, 0xd4, 0x73, ...record.slice(2), 0xa0]), 'message', 'an extension of another type');
});

test('[GD2] a chat line is let through, a message nobody listens to is not', () => {
  assert.equal(judge(message('chat', { text: 'well played' })), null);
  assert.equal(judge(message('chat', 'x'.repeat(200))), null, 'its words are judged later');
  assert.equal(judge([...header, ...record, ...Buffer.from('\xa2gg', 'latin1')]), null, 'an object as the SDK writes it');
  assert.equal(judge(message('noise', {})), 'message');
  assert.equal(judge(message('', {})), 'message');
  assert.equal(judge(message('chat', { text: 'x' }).slice(0, 4)), 'message', 'cut short');
  assert.equal(judge([...message('chat', 1), 0]), 'message', 'something behind it');
  assert.equal(judge([13, 0xa9, ...Buffer.from('chat')]), 'message', 'a type longer than the frame');
});

test('[GD2] a message of anything but plain values is refused', () => {
  for (const payload of [new Date(), Buffer.from('bytes'), { at: [new Date()] }, new Uint16Array(3), [[[[[1]]]]]]) {
    assert.equal(judge(message('chat', payload)), 'message');
  }
});

test('[GD1] text, empty and long frames are refused; the longest allowed one is judged by its content', () => {
  assert.equal(judge([18], false), 'text');
  assert.equal(judge([]), 'size');
  const chatOf = (length: number) => message('chat', 'x'.repeat(length - 9));
  assert.equal(chatOf(MAX_FRAME_BYTES).length, MAX_FRAME_BYTES);
  assert.equal(judge(chatOf(MAX_FRAME_BYTES)), null);
  assert.equal(judge(chatOf(MAX_FRAME_BYTES + 1)), 'size');
});

test('[GD2] no other code is let through, whatever follows it', () => {
  const allowed = new Set([10, 12, 13, 18, 19]);
  fc.assert(
    fc.property(fc.nat(255), fc.uint8Array({ maxLength: 100 }), (code, rest) => {
      fc.pre(!allowed.has(code));
      assert.equal(judge([code, ...rest]), 'code');
    }),
  );
});

test('[GD2] an input with a field missing its value, doubled, out of order, deleted or unknown is refused', () => {
  for (const bad of [
    [0x80],
    [0x81, 1],
    [0x80, 1, 0x80, 2],
    [0x82, 1, 0x80, 1],
    [0x40],
    [0xc0, 1],
    [0x86, 1],
    [0x84, 1],
    [0xff, 0],
    [0x80, 1, 9],
  ]) {
    assert.equal(judge([19, ...bad]), 'input', bad.join());
  }
});

test('[GD2] no bytes make the judge throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.boolean(), (bytes, isBinary) => void judge(bytes, isBinary)),
    { numRuns: 2000 },
  );
});
