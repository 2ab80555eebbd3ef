import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ControlFrames } from './ControlFrames.ts';

const data = (length: number): Buffer => {
  const head =
    length < 126 ? [0x82, length] : length < 65536 ? [0x82, 126, length >> 8, length & 255] : [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0];
  return Buffer.concat([Buffer.from(head), Buffer.alloc(length, 0x88)]);
};
const CLOSE = Buffer.from([0x88, 5, 0x03, 0xe8, 0x62, 0x79, 0x65]);
const PING = Buffer.from([0x89, 2, 1, 2]);
const PONG = Buffer.from([0x8a, 0]);
const STREAM = Buffer.concat([data(3), PING, data(0), data(300), PONG, data(65536), CLOSE]);

for (const chunk of [1, 7, 1000, STREAM.length]) {
  test(`control frames are found between data frames of every length, in pieces of ${chunk} bytes`, () => {
    const frames = new ControlFrames();
    const found = [];
    for (let at = 0; at < STREAM.length; at += chunk) found.push(...frames.read(STREAM.subarray(at, at + chunk)));
    assert.deepEqual(
      found.map(({ kind, payload }) => [kind, payload.toString('hex')]),
      [
        ['ping', '0102'],
        ['pong', ''],
        ['close', '03e8627965'],
      ],
    );
  });
}
