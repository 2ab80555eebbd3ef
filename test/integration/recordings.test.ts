/** Bots are recorded and do it again, on a real server. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorsOfBots } from '#bot/report/errorsOfBots.ts';
import { stepsOf, unpackInputs, type PackedInputs } from '#net/recording/packInputs.ts';
import { parseRecording } from '#net/recording/parseRecording.ts';
import type { Recording } from '#net/recording/Recording.ts';
import { startServer } from '#server/startServer.ts';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { runLabBots } from '../support/runLabBots.ts';
import { testConfig } from '../support/testConfig.ts';

const COUNT = 3;
const SECONDS = 4;
/** A busy machine is late by so much, and what is left out is off by a second and more. */
const OFF_MS = 500;

const recordingIn = async (file: string): Promise<Recording> => parseRecording(await readFile(file, 'utf8'));
const byStep = (inputs: PackedInputs): Map<number, PlayerInput> =>
  new Map([...unpackInputs(inputs)].map(({ step, input }) => [step, input]));

/** Every input of a replay is the recorded one of its step. Returns the share of the recorded ones that a busy machine did not keep it from. */
function replayedShare(was: PackedInputs, again: PackedInputs): number {
  const recorded = byStep(was);
  const replayed = byStep(again);
  for (const [step, input] of replayed) assert.deepEqual(input, recorded.get(step) ?? NEUTRAL_INPUT, `step ${step}`);
  return [...recorded.keys()].filter((step) => replayed.has(step)).length / recorded.size;
}

test('two replays of a recording send its inputs, each in its step, over its links', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-recordings-'));
  try {
    await using server = await startServer(testConfig());
    const file = (name: string): string => join(folder, `${name}.json`);
    const first = await runLabBots([
      '--url',
      server.url,
      '--count',
      String(COUNT),
      '--seconds',
      String(SECONDS),
      '--link',
      'wifi',
      '--seed',
      '7',
      '--record',
      file('was'),
    ]);
    assert.equal(first.report.config.replay, null);
    const was = await recordingIn(file('was'));
    assert.deepEqual(was.players.map(({ name }) => name).sort(), ['bot 1', 'bot 2', 'bot 3']);
    for (const { inputs, link, isHuman } of was.players) {
      assert.deepEqual([link?.profile.name, isHuman], ['wifi', false]);
      assert.ok(stepsOf(inputs) > SECONDS * TICK_RATE_HZ);
    }
    for (const name of ['again', 'once more']) {
      const { report } = await runLabBots([
        '--url',
        server.url,
        '--replay',
        file('was'),
        '--rooms',
        '1',
        '--record',
        file(name),
        '--seed',
        '8',
      ]);
      const { config } = report;
      assert.deepEqual([config.count, config.replay?.file, config.replay?.recordedAt], [COUNT, file('was'), was.recordedAt]);
      assert.ok(config.seconds >= SECONDS && config.seconds <= SECONDS + 1, `${config.seconds} s of a run of ${SECONDS}`);
      const again = await recordingIn(file(name));
      assert.deepEqual([again.map, again.mode, again.players.length], [was.map, was.mode, COUNT]);
      for (const player of was.players) {
        const twin = again.players.find((other) => other.name === player.name)!;
        assert.deepEqual(twin.link, player.link);
        const share = replayedShare(player.inputs, twin.inputs);
        t.diagnostic(`${name}, ${player.name}: ${(share * 100).toFixed(1)} % of the recorded inputs sent again`);
        assert.ok(share > 0.5);
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what befell the link of a recorded bot befalls that of its replay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-recordings-'));
  try {
    await using server = await startServer(testConfig());
    const [was, again] = [join(folder, 'was.json'), join(folder, 'again.json')];
    await runLabBots(['--url', server.url, '--scenario', 'lag-spikes', '--count', '2', '--seconds', '8', '--record', was]);
    await runLabBots(['--url', server.url, '--replay', was, '--record', again]);
    const faultsIn = async (file: string) =>
      new Map((await recordingIn(file)).players.map(({ name, link }) => [name, link?.faults?.map(({ kind, forMs }) => ({ kind, forMs }))]));
    const faults = await faultsIn(was);
    assert.ok([...faults.values()].some((some) => some !== undefined));
    assert.deepEqual(await faultsIn(again), faults);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('who came late and left early in a recording comes and leaves in its replay as late and as early', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-recordings-'));
  try {
    await using server = await startServer(testConfig());
    const [was, again] = [join(folder, 'was.json'), join(folder, 'again.json')];
    await runLabBots(['--url', server.url, '--scenario', 'test/support/leaveEarly.ts', '--warmup', '1', '--record', was]);
    const { report } = await runLabBots(['--url', server.url, '--replay', was, '--warmup', '5', '--seconds', '1', '--record', again]);
    const measured = report.bots.map(({ name }) => name);
    assert.deepEqual([errorsOfBots(report), measured], [[], ['bot 1']], 'who left before it is not measured');
    const [recorded, replayed] = await Promise.all([was, again].map(async (file) => (await recordingIn(file)).players));
    assert.deepEqual(
      replayed!.map(({ name, stayedMs }) => [name, stayedMs !== undefined]),
      [
        ['bot 1', false],
        ['bot 2', true],
      ],
    );
    const [before, after] = [recorded, replayed].map((players) => players!.find(({ name }) => name === 'bot 2')!);
    assert.ok(Math.abs(after!.joinAtMs - before!.joinAtMs) < OFF_MS, `joined at ${after!.joinAtMs} ms, not ${before!.joinAtMs}`);
    assert.ok(Math.abs(after!.stayedMs! - before!.stayedMs!) < OFF_MS, `stayed ${after!.stayedMs} ms of ${before!.stayedMs}`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
