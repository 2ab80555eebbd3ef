import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseLink } from '#net/parseLink.ts';
import { packInputs } from '#net/recording/packInputs.ts';
import { RECORDING_FORMAT, RECORDING_VERSION, type Recording } from '#net/recording/Recording.ts';
import { PROTOCOL_VERSION } from '#shared/netConfig.ts';
import { loadRecording, saveRecording } from './recordingFile.ts';

const RECORDING: Recording = {
  format: RECORDING_FORMAT,
  version: RECORDING_VERSION,
  recordedAt: '2030-01-31T12:00:00.000Z',
  protocol: PROTOCOL_VERSION,
  map: 'rink',
  mode: 'tdm',
  patchRateHz: 30,
  players: [
    {
      name: 'Žofie 冰',
      isHuman: false,
      joinAtMs: 0,
      link: { profile: parseLink('delay=20/30'), seed: 7 },
      inputs: packInputs([{ step: 0, input: { move: 3, aim: 5, buttons: 1 } }]),
    },
  ],
};

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'bankshot-recording-'))));
after(() => rm(folder, { recursive: true }));

test('a saved recording is loaded as it was, a link without a bottleneck too', async () => {
  const file = join(folder, 'good.json');
  await saveRecording(file, RECORDING);
  assert.deepEqual(await loadRecording(file), RECORDING);
});

test('a file that cannot be written, read or understood is one sentence that names it', async () => {
  const nowhere = join(folder, 'nowhere', 'x.json');
  const half = join(folder, 'half.json');
  const huge = join(folder, 'huge.json');
  await saveRecording(half, RECORDING);
  await writeFile(half, (await readFile(half, 'utf8')).slice(0, 200));
  await writeFile(huge, '');
  await truncate(huge, 2 ** 32);
  await assert.rejects(saveRecording(nowhere, RECORDING), {
    name: 'RecordingError',
    message: `${nowhere} cannot be written: no such file or folder`,
  });
  await assert.rejects(saveRecording(folder, RECORDING), {
    name: 'RecordingError',
    message: `${folder} cannot be written: it is a folder`,
  });
  await assert.rejects(loadRecording(nowhere), { name: 'RecordingError', message: `${nowhere} cannot be read: no such file or folder` });
  await assert.rejects(loadRecording(folder), { name: 'RecordingError', message: `${folder} cannot be read: it is no file` });
  await assert.rejects(loadRecording('/dev/zero'), { name: 'RecordingError', message: '/dev/zero cannot be read: it is no file' });
  await assert.rejects(loadRecording(huge), {
    message: `${huge} cannot be read: it has 4294967296 bytes, and a recording at most 201326592`,
  });
  await assert.rejects(loadRecording(half), { message: `${half}: a recording is JSON, and this is none, or not all of it` });
});
