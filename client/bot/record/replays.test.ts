import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { packInputs } from '#net/recording/packInputs.ts';
import { RECORDING_FORMAT, RECORDING_VERSION, type RecordedPlayer } from '#net/recording/Recording.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { castBots } from '../castBots.ts';
import { parseFlags, type Flags } from '../flags.ts';
import { saveRecording } from './recordingFile.ts';

const inputs = (steps: number) =>
  packInputs(Array.from({ length: steps }, (_, step) => ({ step, input: { ...NEUTRAL_INPUT, move: 1 + (step % 9) } })));
const LINK = { profile: parseLink('4g'), seed: 99, faults: [{ kind: 'cut' as const, atMs: 100, forMs: 50 }] };
const PLAYERS: RecordedPlayer[] = [
  { name: 'Ada', isHuman: true, joinAtMs: 0, link: LINK, inputs: inputs(1500) },
  { name: 'Grace', isHuman: false, joinAtMs: 4000, stayedMs: 12_000, link: null, inputs: inputs(900) },
];

let folder: string;
let file: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bankshot-replays-'));
  file = join(folder, 'two.json');
  await saveRecording(file, {
    format: RECORDING_FORMAT,
    version: RECORDING_VERSION,
    recordedAt: '2030-01-31T12:00:00.000Z',
    protocol: 3,
    map: 'rink',
    mode: 'ctf',
    patchRateHz: 20,
    players: PLAYERS,
  });
});
after(() => rm(folder, { recursive: true }));

const flagsOf = async (...argv: string[]): Promise<Flags> => {
  const flags = await parseFlags(['--replay', file, ...argv]);
  assert.ok(flags !== 'help');
  return flags;
};

test('a replay lasts from the last join and the warm-up to the last input, in the mode that was played, and its report says what it is of', async () => {
  const { settings } = await flagsOf();
  assert.deepEqual([settings.count, settings.seconds, settings.scenario, settings.seat], [2, 16, 'replay', { mode: 'ctf' }]);
  const { replay } = settings;
  assert.deepEqual(replay, {
    file,
    recordedAt: '2030-01-31T12:00:00.000Z',
    protocol: 3,
    map: 'rink',
    mode: 'ctf',
    patchRateHz: 20,
    players: 2,
  });
  assert.equal((await flagsOf('--warmup', '3', '--seconds', '5')).settings.seconds, 5);
  assert.equal((await flagsOf('--warmup', '3')).settings.seconds, 18);
  assert.deepEqual((await flagsOf('--room', 'abc')).settings.seat, { room: 'abc' });
});

test('its players join when they did, over their links, with their seeds, whatever seed the run has', async () => {
  for (const seed of ['1', '2']) {
    const { settings, scenario, link } = await flagsOf('--seed', seed);
    const { cast } = castBots(settings, scenario, link);
    assert.deepEqual(
      cast.map(({ plan }) => [plan.joinAtS, plan.link, plan.again]),
      PLAYERS.map((player) => [player.joinAtMs / 1000, player.link?.profile ?? null, player]),
    );
    assert.equal(cast[0]!.linkSeed, LINK.seed);
  }
});
