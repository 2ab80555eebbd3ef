import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FlagError } from '../flagValues.ts';
import { readReport } from './readReport.ts';
import { sampleReport } from './sampleReport.ts';
import { makeReportFolder, writeReports } from './writeReports.ts';

const REPORT = sampleReport({ seconds: 2, bots: 1 });

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'bankshot-reports-'))));
after(() => rm(folder, { recursive: true }));

/** The one line that is said of it, without the name of the file. */
async function wordsOf(text: string): Promise<string> {
  const file = join(folder, 'some.json');
  await writeFile(file, text);
  try {
    await readReport('--compare', file);
  } catch (error) {
    assert.ok(error instanceof FlagError && error.message.startsWith(`--compare ${file}`) && !error.message.includes('\n'), String(error));
    return error.message.slice(`--compare ${file}`.length);
  }
  return 'nothing';
}

test('a report is read as it was written, and every other file is refused in one sentence that says what is wrong with it', async () => {
  const whole = JSON.stringify(REPORT);
  const withData = (data: unknown): string => JSON.stringify({ ...REPORT, data });
  const slices = (slice: unknown) => withData({ sliceSeconds: 1, groups: { wifi: [slice] } });
  const without = (key: string): string => JSON.stringify({ ...REPORT, [key]: undefined });
  const measured = (part: unknown): string => JSON.stringify({ ...REPORT, measured: part });
  const counted = (stretches: unknown): string => JSON.stringify({ ...REPORT, server: { ...REPORT.server, counted: stretches } });
  const histogram = { count: 1, min: 1, max: 1, sum: 1, buckets: '***' };
  for (const [text, words] of [
    [whole, /^nothing$/],
    ['', /^: a report\.json is JSON, and this is none, or not all of it$/],
    [whole.slice(0, 900), /^: a report\.json is JSON, and this is none, or not all of it$/],
    ['<!doctype html><p>Bankshot', /^: a report\.json is JSON, and this is none/],
    ['null', /^: this is no report\.json of version 2, it has none: make it anew$/],
    ['[]', /it has none/],
    ['{"version":"2"}', /it has none/],
    ['{"version":1}', /it has version 1: make it anew$/],
    ['{"version":3}', /^: this report\.json has version 3, and this build reads version 2: take the build that made it, or a later one$/],
    ['{"version":2}', /^ is damaged: machines must be a list, got nothing$/],
    [withData(null), /^ is damaged: data must be an object, got null$/],
    [withData({ sliceSeconds: 0, groups: {} }), /data\.sliceSeconds must be an integer in 1\.\.86400, got 0$/],
    [withData({ sliceSeconds: 1 }), /data\.groups must be an object, got nothing$/],
    [slices(null), /data\.groups\.wifi\[0\] must be an object, got null$/],
    [slices({ metrics: { rttMs: histogram }, counters: {} }), /^ is damaged: packed numbers are base64, got "\*\*\*"$/],
    [slices({ metrics: { rttMs: {} }, counters: {} }), /buckets of data\.groups\.wifi\[0\] must be a text, got nothing$/],
    [without('bots'), /bots must be a list/],
    [without('self'), /self must be an object/],
    [without('config'), /config must be an object/],
    [without('startedAt'), /startedAt must be a moment/],
    [measured({ from: 'soon' }), /measured\.from must be a moment, got "soon"$/],
    [
      measured({ from: REPORT.startedAt, seconds: 2, together: { fromS: 0, toS: '2' } }),
      /measured\.together\.toS must be a number, got "2"$/,
    ],
    [counted('a lot'), /server\.counted must be a list, got "a lot"$/],
    [counted([{ lateTicks: [1, 2], droppedTicks: [1, 2] }]), /server\.counted\[0\]\.process must be a text, got nothing$/],
    [counted([{ process: 'a', lateTicks: [1, 2], droppedTicks: [1] }]), /server\.counted\[0\]\.droppedTicks must be two numbers/],
  ] as const)
    assert.match(await wordsOf(text), words, text.slice(0, 80));
});

test('a report that is not there, or is a folder, is one sentence that says so', async () => {
  await assert.rejects(readReport('merge', join(folder, 'nowhere.json')), /nowhere\.json cannot be read: no such file or folder$/);
  await assert.rejects(readReport('merge', folder), /cannot be read: it is a folder$/);
});

test('a folder for reports is made with all above it, and where none can be that is one sentence', async () => {
  const deep = join(folder, 'a', 'b', 'c');
  await makeReportFolder(deep);
  await makeReportFolder(deep);
  assert.ok((await stat(deep)).isDirectory());
  const file = join(folder, 'file');
  await writeFile(file, '');
  await assert.rejects(makeReportFolder(file), {
    name: 'FlagError',
    message: `--report ${file} cannot be written: it is a file, not a folder`,
  });
  await assert.rejects(makeReportFolder(join(file, 'below')), { name: 'FlagError', message: /cannot be written: a part of it is a file/ });
  if (process.platform === 'linux')
    await assert.rejects(makeReportFolder('/proc/nowhere'), { message: /^--report \/proc\/nowhere cannot be written: / });
});

test('a report takes the place of the one before as a whole, and leaves nothing else behind', async () => {
  const place = join(folder, 'place');
  const files = await writeReports(REPORT, place, { prometheus: true });
  const before = await Promise.all(files.map((file) => stat(file)));
  await writeReports(REPORT, place, { prometheus: true });
  const now = await Promise.all(files.map((file) => stat(file)));
  assert.deepEqual((await readdir(place)).sort(), ['report.html', 'report.json', 'report.prom']);
  for (const [n, { ino }] of now.entries()) assert.notEqual(ino, before[n]!.ino, 'who reads the old one reads it to its end');
  await rm(files[0]!);
  await mkdir(files[0]!);
  await assert.rejects(writeReports(REPORT, place, { prometheus: false }), {
    name: 'FlagError',
    message: /cannot be written: it is a folder$/,
  });
});
