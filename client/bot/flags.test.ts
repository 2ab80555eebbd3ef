import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { FlagError, HELP, parseFlags } from './flags.ts';

test('without flags eight bots play twenty seconds here', () => {
  assert.deepEqual(parseFlags([]), {
    url: 'http://127.0.0.1:2567',
    count: 8,
    seconds: 20,
    seed: 1,
    seat: {},
    link: null,
    interp: 'adaptive',
    predict: true,
    smooth: true,
    lagcomp: true,
    patchRate: null,
    report: null,
  });
});

test('all flags are taken', () => {
  const argv = [
    '--url',
    'http://10.0.0.1:3000',
    '--count',
    '16',
    '--seconds',
    '60',
    '--seed',
    '7',
    '--room',
    'abc',
    '--mode',
    'ctf',
    '--spectate',
    '--link',
    '4g',
    '--interp',
    '100',
    '--predict',
    'off',
    '--smooth',
    'off',
    '--lagcomp',
    'off',
    '--patch-rate',
    '60',
    '--report',
    'out',
  ];
  assert.deepEqual(parseFlags(argv), {
    url: 'http://10.0.0.1:3000',
    count: 16,
    seconds: 60,
    seed: 7,
    seat: { room: 'abc', mode: 'ctf', spectate: true },
    link: parseLink('4g'),
    interp: 100,
    predict: false,
    smooth: false,
    lagcomp: false,
    patchRate: 60,
    report: 'out',
  });
});

test('an address may end in a slash and may name the game socket', () => {
  assert.deepEqual(parseFlags(['--url', 'ws://localhost:2567/']), { ...(parseFlags([]) as object), url: 'http://localhost:2567' });
});

for (const [argv, words] of [
  [['--count', '0'], /--count must be an integer in 1\.\.500, got "0"/],
  [['--count', '1e2'], /got "1e2"/],
  [['--seconds', '-3'], /--seconds/],
  [['--seed', 'seven'], /--seed must be an integer in 0\.\.4294967295, got "seven"/],
  [['--url', 'localhost'], /--url must be an address like http:\/\/127\.0\.0\.1:2567, got "localhost"/],
  [['--url', 'ftp://127.0.0.1'], /--url/],
  [['--link', 'wifii'], /--link: no link is called "wifii": take one of lan, .*awful/],
  [['--link', 'delay=5,jitter=9'], /--link: a jitter of 9 ms/],
  [['--interp', '1001'], /--interp must be "adaptive" or whole ms in 0\.\.1000, got "1001"/],
  [['--interp', '0x10'], /--interp/],
  [['--predict', '0'], /--predict must be "on" or "off", got "0"/],
  [['--smooth', 'yes'], /--smooth must be "on" or "off", got "yes"/],
  [['--lagcomp', '1'], /--lagcomp must be "on" or "off", got "1"/],
  [['--patch-rate', '120'], /--patch-rate must be an integer in 1\.\.60, got "120"/],
  [['--colour', 'red'], /--colour.*--help/s],
  [['extra'], /extra.*--help/s],
] as const) {
  test(`"${argv.join(' ')}" is refused in a sentence that says why`, () => {
    assert.throws(
      () => parseFlags(argv),
      (error) => error instanceof FlagError && words.test(error.message),
    );
  });
}

test('the help explains every flag', () => {
  assert.equal(parseFlags(['--help']), 'help');
  for (const flag of ['url', 'count', 'seconds', 'seed', 'link', 'interp', 'predict', 'smooth', 'lagcomp', 'patch-rate', 'report', 'help'])
    assert.match(HELP, new RegExp(`--${flag} .*\\w`));
});
