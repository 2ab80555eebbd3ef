import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

async function bots(...argv: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [MAIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

test('--help explains the flags and the exit status, and exits 0', async () => {
  const { code, out } = await bots('--help');
  assert.equal(code, 0);
  assert.match(out, /--seconds .*\n[^]*Exit status/);
});

test('a wrong flag is one sentence and exit 2', async () => {
  const { code, err } = await bots('--count', 'many');
  assert.equal(code, 2);
  assert.equal(err, '--count must be an integer in 1..5000, got "many"\n');
});

test('a link that nobody knows is one sentence and exit 2', async () => {
  const { code, err } = await bots('--link', 'carrier-pigeon');
  assert.equal(code, 2);
  assert.match(err, /^--link: no link is called "carrier-pigeon": take one of lan, fibre, [^\n]*\n$/);
});

test('a folder for reports that cannot be is one sentence and exit 2, before anything runs', async () => {
  const { code, err } = await bots('--url', 'http://127.0.0.1:9', '--report', 'package.json');
  assert.deepEqual([code, err], [2, '--report package.json cannot be written: it is a file, not a folder\n']);
});

test('merge explains itself, too', async () => {
  const { code, out } = await bots('merge', '--help');
  assert.equal(code, 0);
  assert.match(out, /merge a\.json b\.json/);
});

test('an unreachable server is one sentence and exit 2', async () => {
  const { code, err } = await bots('--url', 'http://127.0.0.1:9', '--count', '3');
  assert.equal(code, 2);
  assert.match(err, /^no game server to join: no answer from http:\/\/127\.0\.0\.1:9\/api\/join\n$/);
});

test('an unreachable server is no other sentence with rooms of their own', async () => {
  const { code, err } = await bots('--url', 'http://127.0.0.1:9', '--rooms', '1');
  assert.equal(code, 2);
  assert.match(err, /^no game server to join: no answer from http:\/\/127\.0\.0\.1:9\/api\/maps\n$/);
});

test('an address where another program answers is one sentence and exit 2', async () => {
  await using server = createServer((_request, response) => response.writeHead(404).end('nothing here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, err } = await bots('--url', `http://127.0.0.1:${port}`);
  assert.equal(code, 2);
  assert.match(err, /answered 404 to a join: is a game server there\?\n$/);
});

test('a claim that nobody understands is one sentence and exit 2, before anything runs', async () => {
  const { code, err } = await bots('--url', 'http://127.0.0.1:9', '--assert', 'rttMs.p98 < 80');
  assert.equal(code, 2);
  assert.match(err, /^--assert "rttMs\.p98 < 80": no figure is called "rttMs\.p98": did you mean rttMs\.p9[^\n]*\n$/);
});

test('a report to compare with that is none is one sentence and exit 2, before anything runs', async () => {
  const { code, err } = await bots('--url', 'http://127.0.0.1:9', '--compare', 'package.json');
  assert.equal(code, 2);
  assert.match(err, /^--compare package\.json: this is no report\.json of version 2, [^\n]*\n$/);
});
