import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { FlagError } from './flagValues.ts';
import { parseFlags } from './flags.ts';
import { BRAIN_NAMES } from './brains/brains.ts';
import { HELP } from './help.ts';
import { SCENARIO_NAMES, SCENARIOS } from './scenarios/scenarios.ts';

const USUAL = {
  settings: {
    url: 'http://127.0.0.1:2567',
    scenario: 'steady',
    count: 8,
    seconds: 20,
    warmup: 5,
    ramp: 0,
    rooms: 0,
    brain: 'fight',
    difficulty: null,
    seed: 1,
    repeat: 1,
    workers: 1,
    seat: {},
    interp: 'adaptive',
    predict: true,
    smooth: true,
    lagcomp: true,
    replay: null,
  },
  scenario: SCENARIOS['steady'],
  link: null,
  patchRateCheck: null,
  report: null,
  prometheus: false,
  record: null,
  compare: null,
  asserts: [],
  quiet: false,
  json: false,
};

test('without flags eight bots play twenty seconds here', async () => {
  assert.deepEqual(await parseFlags([]), USUAL);
});

test('all flags are taken', async () => {
  const line = [
    '--url http://10.0.0.1:3000 --count 16 --seconds 60 --warmup 3 --ramp 5 --rooms 2 --brain wild --difficulty ace --seed 7 --repeat 4 --workers 2',
    '--mode ctf --spectate --link 4g --interp 100 --predict off --smooth off --lagcomp off --patch-rate-check 60 --report out --prometheus',
    '--compare base.json --assert a<1 --assert b==0 --quiet --json',
  ].join(' ');
  assert.deepEqual(await parseFlags(line.split(' ')), {
    scenario: SCENARIOS['steady'],
    settings: {
      ...USUAL.settings,
      url: 'http://10.0.0.1:3000',
      count: 16,
      seconds: 60,
      warmup: 3,
      ramp: 5,
      rooms: 2,
      brain: 'wild',
      difficulty: 'ace',
      seed: 7,
      repeat: 4,
      workers: 2,
      seat: { mode: 'ctf', spectate: true },
      interp: 100,
      predict: false,
      smooth: false,
      lagcomp: false,
    },
    link: parseLink('4g'),
    patchRateCheck: 60,
    report: 'out',
    prometheus: true,
    record: null,
    compare: 'base.json',
    asserts: ['a<1', 'b==0'],
    quiet: true,
    json: true,
  });
  assert.deepEqual(await parseFlags(['--record', 'was.json']), { ...USUAL, record: 'was.json' });
  assert.deepEqual(await parseFlags(['--room', 'abc']), { ...USUAL, settings: { ...USUAL.settings, seat: { room: 'abc' } } });
});

test('an address may end in a slash and may name the game socket', async () => {
  assert.deepEqual(await parseFlags(['--url', 'ws://localhost:2567/']), {
    ...USUAL,
    settings: { ...USUAL.settings, url: 'http://localhost:2567' },
  });
});

for (const [argv, words] of [
  [['--count', '0'], /--count must be an integer in 1\.\.5000, got "0"/],
  [['--count', '1e2'], /got "1e2"/],
  [
    ['--count', '-3'],
    /^--count needs a value, and a flag follows: a value that begins with a dash is written --count=-… \(--help lists the flags\)$/,
  ],
  [['--count=-3'], /got "-3"$/],
  [['--count'], /^--count needs a value \(--help/],
  [['--quiet=yes'], /^--quiet takes no value/],
  [['-x'], /^there is no flag -x/],
  [['--room', ''], /^--room must not be empty, got ""$/],
  [['--report', ''], /^--report must not be empty/],
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
  [['--patch-rate-check', '120'], /--patch-rate-check must be an integer in 1\.\.60, got "120"/],
  [['--scenario', 'party'], /--scenario must be one of steady.*, got "party"/],
  [['--scenario', './nowhere.ts'], /--scenario \.\/nowhere\.ts: Cannot find module/],
  [['--scenario', './package.json'], /--scenario \.\/package\.json: /],
  [['--scenario', './shared/tuning.ts'], /its default export must be a Scenario/],
  [['--brain', 'none'], /--brain must be one of fight, .*got "none"/],
  [['--difficulty', 'god'], /--difficulty must be one of rookie, .*got "god"/],
  [['--rooms', '1', '--room', 'abc'], /--rooms 1 opens rooms and --room abc names one/],
  [['--rooms', '2', '--count', '40'], /--rooms 2 have 32 seats, got --count 40: take at least 3 rooms/],
  [['--rooms', '2', '--workers', '3'], /--workers 3 cannot share --rooms 2/],
  [['--prometheus'], /--prometheus writes report\.prom into the folder of --report: give that, too/],
  [['--record', 'was.json', '--repeat', '3'], /--record keeps one run, got --repeat 3/],
  [['--record', '.'], /--record takes a file, and \. is a folder/],
  [['--record', './nowhere/was.json'], /--record \.\/nowhere\/was\.json cannot be written: is there a folder \.\/nowhere/],
  [['--replay', 'nowhere.json'], /--replay nowhere\.json cannot be read: no such file or folder/],
  [['--replay', 'package.json'], /--replay package\.json: format must be "bankshot-recording", got nothing/],
  [['--replay', 'was.json', '--count', '9'], /--replay brings its own count with it: leave --count out, got "9"/],
  [['--colour', 'red'], /--colour.*--help/s],
  [['extra'], /extra.*--help/s],
] as const) {
  test(`"${argv.join(' ')}" is refused in a sentence that says why`, async () => {
    await assert.rejects(parseFlags(argv), (error) => error instanceof FlagError && words.test(error.message));
  });
}

test('the help explains every flag, every scenario and every brain', async () => {
  assert.equal(await parseFlags(['--help']), 'help');
  for (const name of [
    'url',
    'scenario',
    'count',
    'seconds',
    'warmup',
    'ramp',
    'rooms',
    'room',
    'mode',
    'spectate',
    'brain',
    'difficulty',
    'seed',
    'repeat',
  ])
    assert.match(HELP, new RegExp(`--${name} .*\\w`));
  for (const name of [
    'workers',
    'link',
    'interp',
    'predict',
    'smooth',
    'lagcomp',
    'patch-rate-check',
    'report',
    'prometheus',
    'compare',
    'assert',
  ])
    assert.match(HELP, new RegExp(`--${name} .*\\w`));
  for (const name of ['record', 'replay', 'json', 'quiet', 'help']) assert.match(HELP, new RegExp(`--${name} .*\\w`));
  for (const name of [...SCENARIO_NAMES, ...BRAIN_NAMES]) assert.match(HELP, new RegExp(`^ +${name} +\\w`, 'm'));
});

test('a scenario with rooms of its own has enough of them for whatever count', async () => {
  const roomsOf = async (line: string) => ((await parseFlags(line.split(' '))) as { settings: { rooms: number } }).settings.rooms;
  assert.equal(await roomsOf('--scenario join-storm'), 3);
  assert.equal(await roomsOf('--scenario join-storm --count 100'), 7);
  assert.equal(await roomsOf('--scenario join-storm --count 100 --rooms 10'), 10);
  assert.equal(await roomsOf('--scenario lag-spikes --room abc'), 0);
});
