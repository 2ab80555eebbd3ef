import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { startServer, type RunningServer } from '#server/startServer.ts';
import type { EchoReport } from '../../client/echo/EchoReport.ts';
import { testConfig } from '../support/testConfig.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SCRIPT = 'docs/echo.py';
const NO_PYTHON = 'no python3 on this machine: apt-get install python3-minimal';
const skip = spawnSync('python3', ['--version']).status === 0 ? false : NO_PYTHON;
/** Where `docs/echo.py` expects a server. */
const DEFAULT_PORT = '2567';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ BOTS: '0' }));
});
after(() => server.stop());

async function run(command: string, argv: string[], stdin = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(command, argv, { cwd: ROOT });
  child.stdin.end(stdin);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

const probe = (...flags: string[]) =>
  run(process.execPath, ['client/echo/main.ts', '--url', `${server.url}/echo`, '--max-lag', '1000', ...flags]);

test('[EC1] npm run echo gets every message back from /echo, and closes in order', async () => {
  const { code, out } = await probe('--rate', '100', '--seconds', '2', '--size', '1200', '--json');
  const { messages, rttMs, close, peer } = JSON.parse(out) as EchoReport;
  assert.deepEqual(messages, { due: 200, sent: 200, notSent: 0, back: 200, unanswered: 0, outOfOrder: 0, strange: 0 });
  assert.deepEqual([code, close], [0, { code: 1000, reason: '', byServer: false }]);
  assert.equal(peer.address, `127.0.0.1:${server.port}`);
  assert.ok(rttMs.min > 0 && rttMs.min <= rttMs.p50 && rttMs.p99 <= rttMs.max);
});

test('[EC2] npm run echo with messages over the limit is told 1009', async () => {
  const { code, err } = await probe('--size', '65537', '--seconds', '1');
  assert.equal(code, 2);
  assert.match(err, /ended the connection before any answer: 1009 \(message too big\)/);
});

test('a path without an echo is refused in one sentence', async () => {
  const { code, err } = await probe('--url', `${server.url}/elsewhere`);
  assert.equal(code, 2);
  assert.match(err, /^ws:\S+\/elsewhere answered 404 Not Found where 101 Switching Protocols was due: [^\n]+\n$/);
});

test('[EC1] ten lines of Python say hello to /echo and print the answer', { skip }, async () => {
  const script = readFileSync(path.join(ROOT, SCRIPT), 'utf8');
  assert.equal(script.trimEnd().split('\n').length, 10);
  assert.equal(script.split(DEFAULT_PORT).length, 2);
  assert.deepEqual(await run('python3', ['-'], script.replace(DEFAULT_PORT, String(server.port))), { code: 0, out: 'hello\n', err: '' });
});

test(`README quotes ${SCRIPT} as it is`, () => {
  const quoted = /```python\n([^]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'))?.[1];
  assert.equal(quoted, readFileSync(path.join(ROOT, SCRIPT), 'utf8'));
});

test('[EC1] [EC3] Python without packages gets text, bytes, a pong and a close back', { skip }, async () => {
  const { code, out, err } = await run('python3', ['test/support/echo_client.py', String(server.port)]);
  assert.deepEqual([code, err], [0, '']);
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'accept True',
    'text 0x81 grüße',
    'binary 0x82 True',
    'pong 0x8a now?',
    'close 0x88 1000',
  ];
  assert.deepEqual(out.trimEnd().split('\n'), [...lines, 'end True']);
});
