import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import express from 'express';
import { pageFiles } from './pageFiles.ts';

const PAGE = '<!doctype html><title>a page</title>';
const SCRIPT = 'export const bounces = 1;';

let folder: string;
const server = createServer();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bankshot-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets/main-1a2b.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main-1a2b.js.br'), 'packed by brotli');
  await writeFile(join(folder, 'assets/main-1a2b.js.gz'), 'packed by gzip');
  const app = express();
  app.use(pageFiles(folder));
  app.use((_request, response) => void response.status(404).send('nothing here'));
  server.on('request', app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // What is served from here on is served without it.
  await rm(folder, { recursive: true });
});
after(() => server.close());

/** As `fetch`, which would unpack what it gets. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const asked = request({ port: (server.address() as AddressInfo).port, path, headers, method }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: String(await buffer(response)) };
}

test('a page that was taken away or built anew since the server started is served as it was', async () => {
  const { status, headers, body } = await ask('/');
  assert.deepEqual([status, headers['content-type'], headers['cache-control'], body], [200, 'text/html; charset=utf-8', 'no-cache', PAGE]);
});

test('a file goes out as packed as the browser takes it', async () => {
  for (const [accepted, encoding, body] of [
    ['gzip, deflate, br, zstd', 'br', 'packed by brotli'],
    ['gzip', 'gzip', 'packed by gzip'],
    ['br;q=0, gzip', 'gzip', 'packed by gzip'],
    ['identity', undefined, SCRIPT],
    ['', undefined, SCRIPT],
  ] as const) {
    const answer = await ask('/assets/main-1a2b.js', { 'Accept-Encoding': accepted });
    assert.deepEqual([answer.headers['content-encoding'], answer.body], [encoding, body], accepted);
    assert.equal(answer.headers['vary'], 'Accept-Encoding');
    assert.match(answer.headers['content-type']!, /^text\/javascript/);
    assert.match(answer.headers['cache-control']!, /immutable/);
    assert.equal(Number(answer.headers['content-length']), body.length);
  }
});

test('who has a file already is told so, and who asks for its head alone gets that', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'If-None-Match': headers['etag']! });
  assert.deepEqual([again.status, again.body], [304, '']);
  const head = await ask('/', {}, 'HEAD');
  assert.deepEqual([head.status, head.body, Number(head.headers['content-length'])], [200, '', PAGE.length]);
});

test('what the build did not make is not there, whatever the address', async () => {
  for (const path of [
    '/nothing.js',
    '/assets',
    '/assets/',
    '/assets/main-1a2b.js.br',
    '/../package.json',
    '/..%2fpackage.json',
    '/%',
    '//',
  ])
    assert.equal((await ask(path)).status, 404, path);
  assert.equal((await ask('/', {}, 'POST')).status, 404);
});

test('a range that ends before it begins gets all of the file', async () => {
  const { status, body } = await ask('/', { Range: 'bytes=5-2' });
  assert.deepEqual([status, body], [200, PAGE]);
});
