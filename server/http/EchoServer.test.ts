import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { MAX_ECHO_BYTES } from '#shared/netConfig.ts';
import { readConfig } from '../config.ts';
import { startServer, type RunningServer } from '../startServer.ts';
import { MAX_ECHO_SOCKETS } from './EchoServer.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' }));
});
after(() => server.stop());

const FIN = 0x80;
const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

async function openClient(): Promise<WebSocket> {
  const client = new WebSocket(`${server.url.replace('http', 'ws')}/echo`);
  await once(client, 'open');
  return client;
}

async function echoed(client: WebSocket, message: string | Buffer): Promise<string | Buffer> {
  const answer = once(client, 'message') as Promise<[Buffer, boolean]>;
  client.send(message);
  const [data, isBinary] = await answer;
  return isBinary ? data : data.toString();
}

/** A client that writes frames by hand: no library helps it, or stands in its way. */
class RawClient {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => (this.#received = Buffer.concat([this.#received, data])));
    socket.on('error', () => undefined);
  }

  static async open(): Promise<RawClient> {
    const socket = connect(server.port, '127.0.0.1');
    const client = new RawClient(socket);
    const lines = ['GET /echo HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'];
    socket.write([...lines, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13', '', ''].join('\r\n'));
    const head = await client.#take((bytes) => bytes.indexOf('\r\n\r\n') + 4, 4);
    assert.match(head.toString(), /^HTTP\/1\.1 101 [^]*s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
    return client;
  }

  /** One masked frame; `chunk` splits it into writes of so many bytes. */
  async send(head: number, payload: Buffer | string = '', { mask = true, chunk = Infinity } = {}): Promise<void> {
    const body = Buffer.from(payload);
    const key = Buffer.from([1, 2, 3, 4]);
    const size = body.length < 126 ? [body.length] : [126, body.length >> 8, body.length & 255];
    size[0]! |= mask ? 0x80 : 0;
    const masked = mask ? Buffer.concat([key, body.map((byte, i) => byte ^ key[i % 4]!)]) : body;
    const frame = Buffer.concat([Buffer.from([head, ...size]), masked]);
    for (let at = 0; at < frame.length; at += chunk) {
      this.#socket.write(frame.subarray(at, at + chunk));
      if (chunk !== Infinity) await new Promise(setImmediate);
    }
  }

  /** The next frame from the server, which may not be longer than 125 bytes. */
  async receive(): Promise<{ head: number; payload: Buffer }> {
    const [head, length] = await this.#take(() => 2, 2);
    const payload = await this.#take(() => length!, length!);
    return { head: head!, payload };
  }

  async closeCode(): Promise<number> {
    const { head, payload } = await this.receive();
    assert.equal(head, FIN | OPCODE.close);
    return payload.readUInt16BE(0);
  }

  /** Whether the server ends the connection by itself. */
  async ended(): Promise<void> {
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  end(): void {
    this.#socket.destroy();
  }

  async #take(lengthOf: (bytes: Buffer) => number, atLeast: number): Promise<Buffer> {
    while (this.#received.length < atLeast || this.#received.length < lengthOf(this.#received) || lengthOf(this.#received) < atLeast) {
      if (this.#socket.closed) throw new Error('the connection ended before the answer');
      await Promise.race([once(this.#socket, 'data'), once(this.#socket, 'close')]);
    }
    const length = lengthOf(this.#received);
    const taken = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return taken;
  }
}

test('[EC1] text comes back as text and bytes as bytes, empty ones and the longest too', async () => {
  const client = await openClient();
  for (const message of [
    '',
    'hello',
    'grüße 🎱',
    'x'.repeat(MAX_ECHO_BYTES),
    Buffer.alloc(0),
    Buffer.from([0, 255, 128]),
    Buffer.alloc(MAX_ECHO_BYTES, 7),
  ]) {
    assert.deepEqual(await echoed(client, message), message);
  }
  client.close();
  await once(client, 'close');
});

test('[EC1] a thousand messages sent at once come back in order', async () => {
  const client = await openClient();
  const answers: string[] = [];
  client.on('message', (data: Buffer) => void answers.push(data.toString()));
  const sent = Array.from({ length: 1000 }, (_, i) => `message ${i}`);
  for (const message of sent) client.send(message);
  while (answers.length < sent.length) await once(client, 'message');
  assert.deepEqual(answers, sent);
  client.terminate();
});

test('[EC1] a fragmented message comes back whole, pings between its parts answered', async () => {
  const client = await RawClient.open();
  await client.send(OPCODE.text, 'bank ');
  await client.send(FIN | OPCODE.ping, 'now?');
  assert.deepEqual(await client.receive(), { head: FIN | OPCODE.pong, payload: Buffer.from('now?') });
  await client.send(OPCODE.continuation, '');
  await client.send(FIN | OPCODE.continuation, 'shot');
  assert.deepEqual(await client.receive(), { head: FIN | OPCODE.text, payload: Buffer.from('bank shot') });
  client.end();
});

test('[EC1] a message that arrives byte by byte comes back whole', async () => {
  const client = await RawClient.open();
  await client.send(FIN | OPCODE.text, 'grüße', { chunk: 1 });
  assert.deepEqual(await client.receive(), { head: FIN | OPCODE.text, payload: Buffer.from('grüße') });
  client.end();
});

test('[EC2] a message over the limit closes with 1009', async () => {
  const client = await openClient();
  client.on('error', () => undefined);
  client.send(Buffer.alloc(MAX_ECHO_BYTES + 1));
  const [code] = (await once(client, 'close')) as [number];
  assert.equal(code, 1009);
});

const VIOLATIONS: readonly [what: string, code: number, send: (client: RawClient) => Promise<void>][] = [
  ['text that is not UTF-8', 1007, (client) => client.send(FIN | OPCODE.text, Buffer.from([0xc3, 0x28]))],
  ['a frame without a mask', 1002, (client) => client.send(FIN | OPCODE.text, 'x', { mask: false })],
  ['a reserved opcode', 1002, (client) => client.send(FIN | 3)],
  ['a reserved bit', 1002, (client) => client.send(FIN | 0x40 | OPCODE.text, 'x')],
  ['a continuation of nothing', 1002, (client) => client.send(FIN | OPCODE.continuation, 'x')],
  ['a fragmented ping', 1002, (client) => client.send(OPCODE.ping)],
  ['a ping over 125 bytes', 1002, (client) => client.send(FIN | OPCODE.ping, 'x'.repeat(126))],
  ['a close with half a code', 1002, (client) => client.send(FIN | OPCODE.close, Buffer.from([3]))],
  ['a close with a reserved code', 1002, (client) => client.send(FIN | OPCODE.close, Buffer.from([1005 >> 8, 1005 & 255]))],
  ['a second message inside a first', 1002, (client) => client.send(OPCODE.text, 'a').then(() => client.send(FIN | OPCODE.text, 'b'))],
];

for (const [what, code, send] of VIOLATIONS) {
  test(`[EC2] ${what} closes with ${code}`, async () => {
    const client = await RawClient.open();
    await send(client);
    assert.equal(await client.closeCode(), code);
    await client.ended();
  });
}

test('[EC3] a close is answered with the same code, and the connection ends', async () => {
  for (const code of [1000, 1001, 3000, 4999]) {
    const client = await RawClient.open();
    await client.send(FIN | OPCODE.close, Buffer.from([code >> 8, code & 255]));
    assert.equal(await client.closeCode(), code);
    await client.ended();
  }
});

test('[EC3] a client that vanishes leaves nothing behind', async () => {
  const vanished = await RawClient.open();
  vanished.end();
  const client = await openClient();
  assert.equal(await echoed(client, 'still here'), 'still here');
  client.terminate();
});

test('[EC1] a client that sends and does not read is not read either; once it reads, everything comes back', async () => {
  const [lazy, other] = await Promise.all([openClient(), openClient()]);
  const messages = 600;
  lazy.pause();
  for (let i = 0; i < messages; i++) lazy.send(Buffer.alloc(MAX_ECHO_BYTES, i));
  let unsent = Infinity;
  for (let calm = 0; calm < 50; calm = lazy.bufferedAmount === unsent ? calm + 1 : 0) {
    unsent = lazy.bufferedAmount;
    assert.equal(await echoed(other, 'still here'), 'still here');
  }
  assert.ok(unsent > MAX_ECHO_BYTES, 'the server took everything in');
  const answers: number[] = [];
  lazy.on('message', (data: Buffer) => void answers.push(data[0]!));
  lazy.resume();
  while (answers.length < messages) await once(lazy, 'message');
  assert.ok(answers.every((byte, i) => byte === (i & 255)));
  lazy.terminate();
  other.terminate();
});

test('one client too many is asked to try again later, and those before it are served', async () => {
  const clients = await Promise.all(Array.from({ length: MAX_ECHO_SOCKETS }, openClient));
  const late = await openClient();
  assert.equal((await once(late, 'close'))[0], 1013);
  assert.equal(await echoed(clients[0]!, 'hello'), 'hello');
  for (const client of clients) client.terminate();
});

test('[EC3] at the end of the server everyone hears 1001', async () => {
  const client = await openClient();
  const closed = once(client, 'close');
  await server.stop();
  assert.equal((await closed)[0], 1001);
});
