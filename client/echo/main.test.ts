import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import type { EchoReport } from './EchoReport.ts';
import { MAIN, runEcho, type Outcome } from './testing/runEcho.ts';

/** A machine that tests run on is busy; what it does to a result is tested with the lag flag alone. */
const LENIENT = ['--max-lag', '1000'];

/** The result of a run against a server that does `serve` with each of its clients. */
async function measure(
  serve: (client: WebSocket) => void,
  flags: readonly string[],
  { options = {}, meanwhile }: { options?: ServerOptions; meanwhile?: (pid: number) => void } = {},
): Promise<Outcome & { report: EchoReport | null }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...options });
  server.on('connection', serve);
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/any?thing`;
  const outcome = await runEcho(['--url', url, '--json', ...LENIENT, ...flags], meanwhile);
  for (const client of server.clients) client.terminate();
  server.close();
  return { ...outcome, report: outcome.out === '' ? null : (JSON.parse(outcome.out) as EchoReport) };
}

const echoTo =
  (client: WebSocket) =>
  (data: Buffer, isBinary: boolean): void =>
    client.send(data, { binary: isBinary });
const serveEcho = (client: WebSocket): void => void client.on('message', echoTo(client));

test('all messages come back from an echo, at the rate and of the size asked for, and the report holds the same as --json', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bankshot-echo-'));
  const { code, report } = await measure(serveEcho, ['--rate', '100', '--seconds', '1', '--size', '500', '--report', folder]);
  assert.deepEqual(JSON.parse(await readFile(join(folder, 'echo.json'), 'utf8')), report);
  await rm(folder, { recursive: true });
  const { messages, problems, close, bytes, rttMs, elapsedMs, kind, version } = report!;
  assert.deepEqual([code, kind, version, problems], [0, 'echo', 1, []]);
  assert.deepEqual(messages, { due: 100, sent: 100, notSent: 0, back: 100, unanswered: 0, outOfOrder: 0, strange: 0 });
  assert.deepEqual(close, { code: 1000, reason: '', byServer: false });
  assert.ok(elapsedMs >= 990, `100 messages a second took ${elapsedMs} ms`);
  assert.equal(rttMs.count, 100);
  assert.equal(bytes.payloadUp, 50_000);
  assert.ok(bytes.up > 50_000 + 100 * 8 && bytes.up < 50_000 + 100 * 8 + 1000, `${bytes.up} bytes up`);
});

test('a server that holds every message for a time is measured as that time, within 1 ms of what it really held', async () => {
  const heldMs: number[] = [];
  const serve = (client: WebSocket): void =>
    void client.on('message', (data: Buffer) => {
      const atMs = performance.now();
      setTimeout(() => {
        heldMs.push(performance.now() - atMs);
        client.send(data);
      }, 40);
    });
  const { code, report } = await measure(serve, ['--seconds', '2']);
  assert.equal(code, 0);
  // The least of each: a busy machine adds to all the others.
  const least = Math.min(...heldMs);
  const { min } = report!.rttFromSendMs;
  assert.ok(min >= least && min < least + 1, `held ${least} ms, measured ${min} ms`);
  assert.deepEqual(report!.rttMs.min >= min, true);
});

test('a server that stands still for a time is measured as one stall of that time, within an interval', async () => {
  const intervalMs = 1000 / 60;
  let stillMs = 0;
  const serve = (client: WebSocket): void => {
    let [count, lastMs] = [0, 0];
    const kept: Buffer[] = [];
    client.on('message', (data: Buffer) => {
      if (++count === 40)
        setTimeout(() => {
          for (const message of kept.splice(0)) client.send(message);
          stillMs = performance.now() - lastMs;
          count = 1000;
        }, 400);
      if (count >= 40 && count < 1000) kept.push(data);
      else {
        if (count < 40) lastMs = performance.now();
        client.send(data);
      }
    });
  };
  const { report } = await measure(serve, ['--seconds', '2']);
  const { longestMs, count } = report!.stalls;
  assert.ok(count >= 1);
  // On a busy machine the probe itself reads late, and knows by how much.
  const lateMs = report!.self.loopLagMs.max + report!.sendLateMs.max;
  assert.ok(Math.abs(longestMs - stillMs) < intervalMs + lateMs, `still for ${stillMs} ms, measured ${longestMs} ms`);
  assert.ok(report!.rttMs.max > 400 && report!.messages.unanswered === 0);
});

test('a server that stops reading leaves messages unsent and unanswered, and both are told', async () => {
  const { code, report } = await measure(
    (client) =>
      client.once('message', (data: Buffer) => {
        client.send(data);
        client.pause();
      }),
    ['--rate', '200', '--size', '262144', '--seconds', '1', '--wait', '0.1'],
  );
  const { notSent, unanswered, sent, due, back } = report!.messages;
  assert.equal(code, 1);
  assert.ok(notSent > 0 && unanswered > 0 && sent + notSent === due && back >= 1, JSON.stringify(report!.messages));
  assert.match(report!.problems.join('\n'), /messages were not sent: the socket took no more\n.*messages were not answered/);
});

test('a server that closes with 1013 at once has measured nothing: one sentence and exit 2', async () => {
  const { code, err } = await measure((client) => client.close(1013, 'full'), ['--seconds', '1']);
  assert.equal(code, 2);
  assert.match(err, /^ws:\/\/\S+ ended the connection before any answer: 1013 \(try again later\): "full"\n$/);
});

test('a server that closes midway leaves a result that says so', async () => {
  const serve = (client: WebSocket): void => {
    serveEcho(client);
    setTimeout(() => client.close(4001, 'bye'), 300);
  };
  const { code, report } = await measure(serve, ['--seconds', '20']);
  assert.equal(code, 1);
  assert.deepEqual(report!.close, { code: 4001, reason: 'bye', byServer: true });
  assert.match(report!.problems[0]!, /^the server ended the connection after \d+\.\d\d s with 4001 \(private code\): "bye"$/);
});

test('a server that answers something else is told with what it answered', async () => {
  const words = async (serve: (client: WebSocket) => void): Promise<string> => {
    const { code, err } = await measure(serve, ['--seconds', '20']);
    assert.equal(code, 2);
    return err;
  };
  assert.match(await words((client) => client.on('message', () => client.send('hello'))), /is no echo: it answered with text: "hello"\n$/);
  assert.match(
    await words((client) => client.on('message', () => client.send(Buffer.from([1, 255])))),
    /is no echo: it answered with 2 other bytes: 01ff\n$/,
  );
});

test('an echo that greets first is an echo, and the greeting is told', async () => {
  const serve = (client: WebSocket): void => {
    client.send('served by a1');
    serveEcho(client);
  };
  const { code, report } = await measure(serve, ['--seconds', '0.5']);
  assert.equal(code, 1);
  assert.deepEqual([report!.messages.strange, report!.firstStrange, report!.messages.back], [1, 'text: "served by a1"', 30]);
});

test('--trace shows request, response, control frames and closes, each with its ms; headers and protocol arrive', async () => {
  let [origin, protocol] = ['', ''];
  const serve = (client: WebSocket): void => {
    serveEcho(client);
    client.ping('ab');
    protocol = client.protocol;
  };
  const verifyClient = (info: { origin: string }): boolean => {
    origin = info.origin;
    return true;
  };
  const flags = ['--seconds', '0.2', '--trace', '--header', 'Origin: https://here.example', '--protocol', 'p1'];
  const { err, report } = await measure(serve, flags, { options: { verifyClient } });
  assert.deepEqual([origin, protocol, report!.peer.protocol, report!.config.headers], ['https://here.example', 'p1', 'p1', ['Origin']]);
  const lines = err.trimEnd().split('\n');
  for (const line of lines) assert.match(line, /^ *\d+\.\d\d [<>*] \S/);
  const inOrder = [
    '* TCP open to 127.0.0.1:',
    '< HTTP/1.1 101 Switching Protocols',
    '* Sec-WebSocket-Accept is right',
    '< ping, 2 bytes: 6162',
    '> pong, 2 bytes: 6162',
    '> close 1000 (normal closure)',
    '< close 1000 (normal closure)',
    '* TCP closed',
  ].map((part) => lines.findIndex((line) => line.includes(part)));
  assert.deepEqual(
    inOrder,
    inOrder.toSorted((a, b) => a - b),
  );
  assert.ok(!inOrder.includes(-1), err);
  assert.ok(lines.some((line) => line.endsWith('> GET /any?thing HTTP/1.1')));
});

test('Ctrl-C ends a run with the result of what was measured', async () => {
  let interrupt = (): void => undefined;
  const serve = (client: WebSocket): void => {
    serveEcho(client);
    setTimeout(() => interrupt(), 500);
  };
  const { code, report } = await measure(serve, ['--seconds', '600'], {
    meanwhile: (pid) => (interrupt = () => void process.kill(pid, 'SIGINT')),
  });
  assert.equal(code, 0);
  const { due, back } = report!.messages;
  assert.ok(due > 0 && due < 600 && back === due, `${back} of ${due} back`);
});

test('a process later than it may be says that the result is about its machine, and exits 3', async () => {
  // Other processes do the rest: this one is to be late for sure.
  const busy = 'setInterval(() => { const end = performance.now() + 40; while (performance.now() < end); }, 60)';
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }).on('connection', serveEcho);
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const argv = ['--import', `data:text/javascript,${encodeURIComponent(busy)}.unref()`, MAIN, '--url', url, '--seconds', '1'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [out] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  server.close();
  assert.equal(child.exitCode, 3);
  assert.match(out, /problem {7}this process ran [\d.]+ ms late at p99, over 10 ms: the bottleneck was this machine/);
});
