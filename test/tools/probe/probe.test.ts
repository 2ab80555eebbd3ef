import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProbeFlags, type ProbeFlags } from './flags.ts';
import { ShotPairs } from './ShotPairs.ts';

test('a shot counts from the key on one page to the frame of the other, whichever is told first', () => {
  const pairs = new ShotPairs();
  assert.deepEqual(pairs.add([{ shot: 'a', atMs: 1000 }], [{ shot: 'b', atMs: 1500 }], 0), []);
  assert.deepEqual(pairs.add([{ shot: 'b', atMs: 1400 }], [{ shot: 'a', atMs: 1090 }], 0), [90, 100]);
  assert.equal(pairs.unseen, 0);
});

test('a clock that is ahead is set back, and what was never drawn is unseen', () => {
  const pairs = new ShotPairs();
  const fired = [
    { shot: 'a', atMs: 1000 },
    { shot: 'b', atMs: 2000 },
  ];
  assert.deepEqual(pairs.add(fired, [{ shot: 'a', atMs: 1150 }], 40), [110]);
  assert.equal(pairs.unseen, 1);
});

test('what was typed is what is played', () => {
  const { url, link, predict, interp, seconds } = parseProbeFlags([
    ...['--url', 'http://host:1/game/', '--link', '4g', '--predict', 'off', '--interp', '100', '--seconds', '5'],
  ]) as ProbeFlags;
  assert.deepEqual([url, link?.text, link?.profile.name, predict, interp, seconds], ['http://host:1/game', '4g', '4g', false, 100, 5]);
});

const WRONG: readonly [argv: string[], words: RegExp][] = [
  [['--seconds', '0'], /^--seconds must be an integer in 1\.\.3600, got "0"$/],
  [['--link', 'pigeon'], /^--link: no link is called "pigeon": take one of lan, /],
  [['--predict', 'maybe'], /^--predict must be "on" or "off", got "maybe"$/],
  [['--url', 'ftp://x'], /^--url must be an address like http:\/\/127\.0\.0\.1:2567, got "ftp:\/\/x"$/],
  [['--count', '3'], /'--count'.* \(--help lists the flags\)$/],
];
for (const [argv, words] of WRONG) {
  test(`${argv.join(' ')} is one sentence`, () => assert.throws(() => parseProbeFlags(argv), { message: words }));
}
