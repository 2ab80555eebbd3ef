import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { matchMaker } from '@colyseus/core';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer } from '#server/startServer.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { CLOSE_CODE } from '#shared/schema/messages.ts';
import { joinArena } from '../support/joinArena.ts';
import { readMetric } from '../support/readMetric.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

test('[GD7] a room that throws in a tick ends, and the one beside it misses nothing', async () => {
  await using server = await startServer(testConfig({ MAX_ROOMS: '2' }));
  const first = await Promise.all(Array.from({ length: MAX_PLAYERS }, (_, i) => joinArena(server.url, { name: `First ${i}` })));
  await using other = await joinArena(server.url, { name: 'Other' });
  assert.notEqual(other.room.roomId, first[0]!.room.roomId);
  const broken = matchMaker.getLocalRoomById(first[0]!.room.roomId) as { inputs?: object };
  broken.inputs = {
    get() {
      throw new Error('broken on purpose by a test');
    },
  };
  await until('everyone in the broken room is told', () => first.every(({ closed }) => closed.code === CLOSE_CODE.roomFailed));
  assert.equal(await readMetric(server, METRIC.roomFailures), 1);
  const tick = other.room.state.tick;
  await until('the other room goes on', () => other.room.state.tick > tick + 30);
  assert.equal(other.closed.code, null);
  await using again = await joinArena(server.url, { name: 'Again' });
  assert.equal(again.closed.code, null, 'the server takes joins');
});

test('[GD3] a frame that makes a decoder throw ends its own connection, and the one beside it misses nothing', async () => {
  await using server = await startServer(testConfig());
  await using other = await joinArena(server.url, { name: 'Other' });
  await using sender = await joinArena(server.url, { name: 'Sender' });
  const room = matchMaker.getLocalRoomById(other.room.roomId) as unknown as {
    _inputController: { decodeReliable(client: { sessionId: string }, ...frame: unknown[]): void };
  };
  const decode = room._inputController.decodeReliable.bind(room._inputController);
  room._inputController.decodeReliable = (client, ...frame) => {
    if (client.sessionId === sender.room.sessionId) throw new Error('broken on purpose by a test');
    decode(client, ...frame);
  };
  sender.room.input().send();
  await until('the sender is out', () => sender.closed.code !== null);
  assert.equal(sender.closed.code, CLOSE_CODE.badFrame);
  assert.equal(await readMetric(server, METRIC.decoderErrors), 1);
  const input = other.room.input();
  input.send();
  await until('the input of the other is acknowledged', () => input.lastProcessed === 1);
  assert.equal(other.closed.code, null);
});

for (const stepMs of [-10_000, 10_000]) {
  test(`[ST5] the wall clock may step by ${stepMs} ms: no tick is lost and nobody is sent away`, async () => {
    await using server = await startServer(testConfig());
    await using guest = await joinArena(server.url);
    const input = guest.room.input();
    const wallClock = Date.now;
    const { tick } = guest.room.state;
    const startMs = performance.now();
    try {
      Date.now = () => wallClock() + stepMs;
      await until('a second of ticks', () => {
        input.send();
        return guest.room.state.tick >= tick + TICK_RATE_HZ;
      });
    } finally {
      Date.now = wallClock;
    }
    const elapsedTicks = ((performance.now() - startMs) * TICK_RATE_HZ) / 1000;
    const dropped = await readMetric(server, METRIC.droppedTicks);
    assert.ok(
      Math.abs(TICK_RATE_HZ + dropped - elapsedTicks) < TICK_RATE_HZ / 2,
      `${TICK_RATE_HZ} ticks and ${dropped} dropped in the time of ${elapsedTicks.toFixed(1)}`,
    );
    assert.equal(guest.closed.code, null);
  });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} closes every room and connection, and the process ends with status 0`, { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
      const { url, readyMs } = JSON.parse(line.split('\n', 1)[0]!) as { url: string; readyMs: number };
      assert.ok(readyMs > 0);
      const guest = await joinArena(url);
      const exit = once(child, 'exit');
      child.kill(signal);
      assert.deepEqual(await exit, [0, null]);
      await until('the guest is told', () => guest.closed.code !== null);
      assert.equal(guest.closed.code, 4001);
    } finally {
      child.kill('SIGKILL');
    }
  });
}

async function failingStart(environment: Record<string, string>): Promise<{ code: number; words: string }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (words += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, words };
}

test('a wrong setting stops the start with a sentence', { timeout: 30_000 }, async () => {
  const { code, words } = await failingStart({ PORT: '80a' });
  assert.equal(code, 1);
  assert.match(words, /^PORT must be an integer in 0\.\.65535, got "80a"/);
});

test('a map that is not there stops the start with its name', { timeout: 30_000 }, async () => {
  const { code, words } = await failingStart({ PORT: '0', ARENA_MAPS: 'rink,atlantis' });
  assert.equal(code, 1);
  assert.match(words, /map \\"atlantis\\" of ARENA_MAPS is not in/);
});

test('a port in use stops the start with a sentence', { timeout: 30_000 }, async () => {
  const taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const { code, words } = await failingStart({ PORT: String(port), HOST: '127.0.0.1' });
  taken.close();
  assert.equal(code, 1);
  assert.match(words, new RegExp(`port ${port} is in use`));
});
