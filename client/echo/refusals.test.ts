import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { test } from 'node:test';
import { runEcho } from './testing/runEcho.ts';

async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('--help explains every flag, what is measured and the exit status, and exits 0', async () => {
  const { code, out } = await runEcho(['--help']);
  assert.equal(code, 0);
  const flags = 'url rate seconds size wait timeout max-lag header protocol insecure trace json report help';
  for (const flag of flags.split(' ')) assert.match(out, new RegExp(`^ {2}--${flag} `, 'm'));
  assert.match(out, /How it is measured\n[^]*Exit status\n/);
});

const WRONG: readonly [argv: string[], words: string][] = [
  [['--rate', 'fast'], '--rate must be a number in 0.1..5000, got "fast"'],
  [['--size', '15'], '--size must be an integer in 16..1048576, got "15"'],
  [['--url', 'ftp://x'], '--url must be an address like ws://127.0.0.1:2567/echo, got "ftp://x"'],
  [['--header', 'no colon'], '--header must be like "Origin: https://example.net", got "no colon"'],
  [['--protocol', 'a b'], '--protocol must be a name without spaces or separators, got "a b"'],
];
for (const [argv, words] of WRONG) {
  test(`${argv.join(' ')} is one sentence and exit 2`, async () => {
    assert.deepEqual(await runEcho(argv), { code: 2, out: '', err: `${words}\n` });
  });
}

test('a server that refuses is one sentence with its status, and exit 2', async () => {
  await using server = createServer();
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n'));
  const url = `ws://127.0.0.1:${await listen(server)}/`;
  assert.deepEqual(await runEcho(['--url', url]), {
    code: 2,
    out: '',
    err: `${url} answered 503 Service Unavailable where 101 Switching Protocols was due: it asks to come back in 7 s\n`,
  });
});

test('a wrong Sec-WebSocket-Accept is one sentence, and the trace says which was due', async () => {
  await using server = createServer();
  server.on('upgrade', (_request, socket) =>
    socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: nonsense\r\n\r\n'),
  );
  const { code, err } = await runEcho(['--url', `ws://127.0.0.1:${await listen(server)}/`, '--trace']);
  assert.equal(code, 2);
  const due = /\* Sec-WebSocket-Accept is wrong: (\S+=) was due\n/.exec(err)![1]!;
  assert.ok(err.endsWith(` it is ${due}\n`), err);
});

test('what does not answer, does not speak TLS, does not speak HTTP or is not there is one sentence each', async () => {
  await using mute = createTcpServer();
  await using chatty = createTcpServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end('220 mail.example\r\n'),
  );
  const [mutePort, chattyPort] = [await listen(mute), await listen(chatty)];
  const words = async (...flags: string[]): Promise<string> => {
    const { code, err } = await runEcho(flags);
    assert.equal(code, 2);
    return err;
  };
  mute.on('connection', (socket) => socket.on('error', () => undefined).once('data', () => setTimeout(() => socket.destroy(), 2000)));
  assert.match(
    await words('--url', `ws://127.0.0.1:${mutePort}`, '--timeout', '0.5'),
    /did not open within 0.5 s: the request had no answer\n$/,
  );
  assert.match(
    await words('--url', `wss://127.0.0.1:${mutePort}`, '--timeout', '0.5'),
    /did not open within 0.5 s: TLS was not agreed on\n$/,
  );
  assert.match(await words('--url', `wss://127.0.0.1:${chattyPort}`), /^TLS with wss:\S+ failed: [^\n]+\n$/);
  assert.match(await words('--url', `ws://127.0.0.1:${chattyPort}`), /answered with something that is not HTTP: [^\n]+\n$/);
  assert.match(await words('--url', 'ws://127.0.0.1:9'), /cannot be reached: nobody listens there \(ECONNREFUSED\)\n$/);
});
