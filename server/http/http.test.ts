import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, request, type IncomingMessage } from 'node:http';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { MAX_JOIN_BODY_BYTES, PROTOCOL_VERSION } from '#shared/netConfig.ts';
import type { JoinRefusal } from '#shared/schema/messages.ts';
import { readConfig } from '../config.ts';
import { METRIC } from '../metrics/metricNames.ts';
import { startServer, type RunningServer } from '../startServer.ts';

const JOINS_PER_MINUTE = 5;
const TOKEN = 'a-token-of-more-than-thirty-two-characters';

let server: RunningServer;
before(async () => {
  const settings = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', JOINS_PER_MINUTE: String(JOINS_PER_MINUTE), TRUST_PROXY: '1' };
  server = await startServer(readConfig({ ...settings, ALLOWED_ORIGINS: 'https://friend.example', METRICS_TOKEN: TOKEN }));
});
after(() => server.stop());

const GOOD = { protocol: PROTOCOL_VERSION, name: 'Ada', colour: 1 };

async function join(body: string | Uint8Array<ArrayBuffer> | object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/join`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<JoinRefusal> & { seat?: { sessionId: string } };
  return { status: response.status, code: answer.error?.code, message: answer.error?.message, seat: answer.seat };
}

const rooms = async () => (await (await fetch(`${server.url}/api/rooms`)).json()) as unknown[];

const BAD_BODIES: readonly [what: string, body: string | object, words: RegExp][] = [
  ['no JSON', '{"protocol":', /not JSON/],
  ['a list', [], /expected object/],
  ['a number', '7', /not JSON/],
  ['no name', { ...GOOD, name: undefined }, /^name: must be a text, got nothing$/],
  ['an empty name', { ...GOOD, name: ' \u200b ' }, /^name: must not be empty/],
  ['a long name', { ...GOOD, name: 'x'.repeat(17) }, /^name: must be at most 16/],
  ['a name that is no text', { ...GOOD, name: { $gt: '' } }, /^name: /],
  ['a colour out of the palette', { ...GOOD, colour: 8 }, /^colour: must be an integer in 0\.\.7, got 8$/],
  ['a fractional colour', { ...GOOD, colour: 1.5 }, /^colour: /],
  ['a field too many', { ...GOOD, admin: true }, /admin/],
  ['a protocol that is no number', { ...GOOD, protocol: '1' }, /^protocol: must be an integer, got "1"$/],
  ['a deep list', '['.repeat(2000) + ']'.repeat(2000), /expected object/],
];

for (const [what, body, words] of BAD_BODIES) {
  test(`[JN1] a join with ${what} is refused with a reason, and takes no seat`, async () => {
    const { status, code, message } = await join(body);
    assert.equal(status, 400);
    assert.equal(code, 'bad-request');
    assert.match(message!, words);
    assert.deepEqual(await rooms(), []);
  });
}

test('[JN1] a body of the longest allowed size is read, one byte more is not', async () => {
  const pad = (length: number) => JSON.stringify(GOOD).padEnd(length, ' ');
  const atLimit = await join(pad(MAX_JOIN_BODY_BYTES));
  assert.equal(atLimit.status, 200);
  const overLimit = await join(pad(MAX_JOIN_BODY_BYTES + 1));
  assert.equal(overLimit.status, 413);
  assert.equal(overLimit.code, 'bad-request');
});

test('[JN1] a body that is not UTF-8 is refused, not read as something else', async () => {
  const text = JSON.stringify({ ...GOOD, name: 'Zo\u00eb' });
  assert.match((await join(Uint8Array.from(text, (character) => character.charCodeAt(0)))).message!, /UTF-8/);
  const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer);
  assert.match((await join(wide, { 'Content-Type': 'application/json; charset=utf-16' })).message!, /UTF-8/);
});

test('[JN1] a body that is not declared as JSON, or is compressed, is refused', async () => {
  assert.equal((await join(GOOD, { 'Content-Type': 'text/plain' })).code, 'bad-request');
  assert.equal((await join(new Uint8Array(gzipSync(JSON.stringify(GOOD))), { 'Content-Encoding': 'gzip' })).code, 'bad-request');
});

test('[JN2] another protocol is refused as such, whatever else is wrong', async () => {
  const { status, code, message } = await join({ protocol: PROTOCOL_VERSION + 1, name: 7 });
  assert.equal(status, 409);
  assert.equal(code, 'old-client');
  assert.match(message!, /reload/);
});

test('[JN7] one address has so many joins a minute, and its neighbour has its own', async () => {
  const from = (address: string) => join({ ...GOOD, name: '' }, { 'X-Forwarded-For': address });
  for (let i = 0; i < JOINS_PER_MINUTE; i++) assert.equal((await from('203.0.113.7')).code, 'bad-request');
  const { status, code } = await from('203.0.113.7');
  assert.equal(status, 429);
  assert.equal(code, 'too-many-joins');
  assert.equal((await from('203.0.113.8')).code, 'bad-request');
  // What a client writes itself stands left of what the proxy adds.
  assert.equal((await from('203.0.113.99, 203.0.113.7')).code, 'too-many-joins');
  // A household has a whole IPv6 network.
  for (let i = 0; i < JOINS_PER_MINUTE; i++) assert.equal((await from(`2001:db8:1:2::${i}`)).code, 'bad-request');
  assert.equal((await from('2001:db8:1:2:3:4:5:6')).code, 'too-many-joins');
  assert.equal((await from('2001:db8:1:3::1')).code, 'bad-request');
});

test('[JN9] a page from elsewhere may not join, the own page and an allowed one may', async () => {
  const host = new URL(server.url).host;
  for (const origin of [
    'https://evil.example',
    'null',
    `http://${host}.evil.example`,
    'http://127.0.0.1:1',
    'https://friend.example.evil.example',
  ]) {
    assert.equal((await join({}, { Origin: origin })).status, 403, origin);
    assert.equal(await upgrade('/p/r?sessionId=x', { Origin: origin }), 403, origin);
  }
  for (const origin of [`http://${host}`, `https://${host}`, 'https://friend.example']) {
    assert.equal((await join({}, { Origin: origin })).status, 400, origin);
    assert.equal(await upgrade('/p/r?sessionId=x', { Origin: origin }), 101, origin);
  }
  assert.equal(await upgrade('/p/r?sessionId=x', {}), 101, 'a program that is no page');
});

test('only the paths of the game, with a seat to claim, and the echo can be upgraded', async () => {
  for (const path of ['/', '/p/r', '/p?sessionId=x', '/a/b/c?sessionId=x', '/p/%00?sessionId=x', '/echo/']) {
    assert.equal(await upgrade(path, {}), 404, path);
  }
  assert.equal(await upgrade('/echo', {}), 101);
});

test('[JN5] the framework answers strangers nothing', async () => {
  for (const method of ['joinOrCreate', 'create', 'join', 'joinById', 'reconnect']) {
    const response = await fetch(`${server.url}/matchmake/${method}/arena`, { method: 'POST', body: '{}' });
    assert.equal(response.status, 404, method);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
  const preflight = await fetch(`${server.url}/api/join`, { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } });
  assert.equal(preflight.headers.get('access-control-allow-origin'), null);
  for (const path of ['/__healthcheck', '/monitor', '/playground', '/api/join', '/../package.json', '/maps/..%2fArena.ts', '/maps/rink']) {
    assert.equal((await fetch(`${server.url}${path}`)).status, 404, path);
  }
});

test('a supervisor hears that the process lives and is ready', async () => {
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
});

test('a map is served as the server loaded it, and not twice', async () => {
  const first = await fetch(`${server.url}/maps/rink.tmj`);
  assert.equal(first.status, 200);
  assert.ok(Array.isArray(((await first.json()) as { layers: unknown[] }).layers));
  // Not `fetch`, which asks past every cache as soon as a condition is written by hand.
  const again = get(`${server.url}/maps/rink.tmj`, { headers: { 'If-None-Match': first.headers.get('etag')! } });
  const [response] = (await once(again, 'response')) as [IncomingMessage];
  assert.equal(response.resume().statusCode, 304);
});

test('a map goes packed to whoever can unpack it, and as it is to the others', async () => {
  const bytesOf = async (encodings: string): Promise<{ encoding: string | undefined; bytes: Buffer }> => {
    const asked = get(`${server.url}/maps/rink.tmj`, { headers: { 'Accept-Encoding': encodings } });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return { encoding: response.headers['content-encoding'], bytes: Buffer.concat(await response.toArray()) };
  };
  const [packed, plain] = [await bytesOf('gzip, br'), await bytesOf('gzip')];
  assert.deepEqual([packed.encoding, plain.encoding], ['br', undefined]);
  assert.ok(packed.bytes.length < plain.bytes.length / 4, `${packed.bytes.length} of ${plain.bytes.length} bytes`);
  assert.deepEqual(brotliDecompressSync(packed.bytes), plain.bytes);
});

test('every answer forbids what a page of this game never does', async () => {
  const { headers } = await fetch(`${server.url}/`);
  assert.match(headers.get('content-security-policy')!, /default-src 'self'; script-src 'self';/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('x-powered-by'), null);
});

test('metrics are told to this machine, and to others with the token only', async () => {
  const local = await fetch(`${server.url}/metrics`);
  assert.equal(local.status, 200);
  const text = await local.text();
  for (const name of Object.values(METRIC)) assert.ok(text.includes(`# TYPE ${name} `), name);
  const proxied = { 'X-Forwarded-For': '203.0.113.9' };
  assert.equal((await fetch(`${server.url}/metrics`, { headers: proxied })).status, 404);
  const withToken = (token: string) => fetch(`${server.url}/metrics`, { headers: { ...proxied, Authorization: `Bearer ${token}` } });
  assert.equal((await withToken(`${TOKEN}x`)).status, 404);
  assert.equal((await withToken(TOKEN)).status, 200);
});

/** Asks for a WebSocket; the status of the answer. */
function upgrade(path: string, headers: Record<string, string>): Promise<number> {
  const handshake = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
  };
  return new Promise((resolve, reject) => {
    const asked = request(server.url, { path, headers: { ...handshake, ...headers } });
    asked.on('upgrade', (response, socket) => {
      socket.on('error', () => undefined).destroy();
      resolve(response.statusCode!);
    });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    asked.on('error', reject).end();
  });
}
