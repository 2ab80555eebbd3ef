/** Runs that do not come to their end: each says so, and none with a stack trace. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer } from '#server/startServer.ts';
import type { Report } from '../../client/bot/report/Report.ts';
import { readMetric } from '../support/readMetric.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const COUNT = 2;
type Server = Awaited<ReturnType<typeof startServer>>;

/** Bots of that command line, when all play. */
async function playing(server: Server, line: string) {
  const argv = `--url ${server.url} --count ${COUNT} --quiet ${line}`.split(' ');
  const child = spawn(process.execPath, ['client/bot/main.ts', ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = Promise.all([text(child.stderr), once(child, 'exit')]);
  await until('the bots to play', async () => (await readMetric(server, METRIC.people)) === COUNT);
  return { child, ended: async () => ({ words: (await ended)[0], code: child.exitCode }) };
}

test('bots whose server goes away in the middle leave a report that says so, and exit 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-bots-'));
  try {
    const server = await startServer(testConfig());
    const { ended } = await playing(server, `--warmup 0 --seconds 4 --report ${folder}`);
    await setTimeout(1500);
    await server[Symbol.asyncDispose]();
    const { words, code } = await ended();
    assert.match(words, /^(error +[^\n]+\n)+$/);
    assert.match(words, /^error +bot 1: the server ended the session with /m);
    assert.match(words, /^error +no answer from http:[^\n]+\/metrics after the run: its figures are missing$/m);
    const { server: told, errors, self } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
    assert.deepEqual([told.tickMs, told.lateTicks, errors.length > COUNT, code], [null, null, true, self.ok ? 1 : 3]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('bots stopped before the measured time began say that nothing was measured, and exit 2', async () => {
  await using server = await startServer(testConfig());
  const { child, ended } = await playing(server, '--warmup 60 --seconds 1');
  child.kill('SIGINT');
  assert.deepEqual(await ended(), { words: 'stopped before the measured time began: nothing was measured\n', code: 2 });
});

test('a run stopped in the middle keeps what it measured, says that it was stopped, and exits 1', async () => {
  await using server = await startServer(testConfig());
  const { child, ended } = await playing(server, '--warmup 0 --seconds 60');
  await setTimeout(1500);
  child.kill('SIGINT');
  const { words, code } = await ended();
  assert.match(words, /^error +stopped before the end$/m);
  assert.ok(code === 1 || code === 3, `exit ${code}: ${words}`);
});

test('several runs of which the second was stopped are the first, and say how many there are', async () => {
  await using server = await startServer(testConfig());
  const { child, ended } = await playing(server, '--warmup 2 --seconds 1 --repeat 3');
  await until('the first run to end', async () => (await readMetric(server, METRIC.people)) === 0);
  await until('the second to begin', async () => (await readMetric(server, METRIC.people)) === COUNT);
  child.kill('SIGINT');
  const { words, code } = await ended();
  assert.match(words, /^error +stopped before run 2 of 3$/m);
  assert.ok(code === 1 || code === 3, `exit ${code}: ${words}`);
});

test('a worker that is killed is one sentence, and exit 1', { skip: process.platform !== 'linux' }, async () => {
  await using server = await startServer(testConfig());
  const { child, ended } = await playing(server, '--warmup 3 --seconds 1 --workers 2');
  const [worker] = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).split('\n');
  process.kill(Number(worker), 'SIGKILL');
  const { words, code } = await ended();
  assert.match(words, /^a worker ended by itself \(process \d+, SIGKILL\): [^\n]+\n$/);
  assert.equal(code, 1);
});
