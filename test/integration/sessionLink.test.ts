import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmulatedLink } from '#net/EmulatedLink.ts';
import { parseLink } from '#net/parseLink.ts';
import { Session } from '#net/Session.ts';
import { startServer } from '#server/startServer.ts';
import { CuttableProxy } from '../support/CuttableProxy.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const link = (text: string, seed = 7): EmulatedLink => ({ profile: parseLink(text), seed });

test('over an emulated link of 50 ms and up to 30 more or less each way a session joins, plays and leaves', async () => {
  await using server = await startServer(testConfig({ BOTS: '4' }));
  const rtts: number[] = [];
  const acks: number[] = [];
  const corrections: number[] = [];
  const probe = {
    onRtt: (ms: number) => void rtts.push(ms),
    onAck: (ms: number) => void acks.push(ms),
    onCorrection: (px: number) => void corrections.push(px),
  };
  const player = await SessionPlayer.join(server.url, { link: link('delay=50,jitter=30'), probe });
  player.playWildly(7);
  const { renderTick } = player.view;
  await until('five seconds of play', () => player.view.renderTick > renderTick + 300, 30_000);
  // A round trip crosses the link twice, and so does an input with its acknowledgement.
  for (const ms of [...rtts, ...acks]) assert.ok(ms >= 2 * 20, `${ms} ms is faster than the link`);
  assert.ok(rtts.length >= 3 && acks.length > 200);
  assert.equal(player.session.stats().corrections, corrections.length);
  assert.ok(corrections.length <= 5, `${corrections.length} corrections in 5 s, seed 7`);
  assert.deepEqual(player.statuses, []);
  await player[Symbol.asyncDispose]();
  assert.deepEqual(player.statuses, ['closed']);
  const rooms = async () => ((await (await fetch(`${server.url}/api/rooms`)).json()) as unknown[]).length;
  await until('the goodbye to arrive', async () => (await rooms()) === 0);
});

test('[RC6] what was on its way over an emulated link when it was cut is lost with it', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using proxy = await CuttableProxy.to(server.url);
  await using player = await SessionPlayer.join(proxy.url, { link: link('delay=150,jitter=50,stall=200@0.5') });
  player.playWildly(7);
  for (let cuts = 1; cuts <= 3; cuts++) {
    const { renderTick } = player.view;
    await until('some play', () => player.view.renderTick > renderTick + 60, 30_000);
    proxy.cut();
    await until('the way back', () => player.session.stats().reconnects === cuts, 30_000);
  }
  const { renderTick } = player.view;
  await until('play to go on', () => player.view.renderTick > renderTick + 120, 30_000);
  assert.ok(player.session.stats().pendingInputs < 60, 'inputs are acknowledged on the new connection');
  assert.deepEqual(player.statuses, Array.from({ length: 3 }, () => ['reconnecting', 'playing']).flat());
});

test('[IN3] after a stall of an emulated link the inputs it held back arrive as one burst, and play goes on', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  const patchGaps: number[] = [];
  let patchMs = 0;
  const onPatch = (_tick: number, nowMs: number): void => {
    if (patchMs > 0) patchGaps.push(nowMs - patchMs);
    patchMs = nowMs;
  };
  await using player = await SessionPlayer.join(server.url, { link: link('delay=20,jitter=5,stall=300@1'), probe: { onPatch } });
  player.playWildly(7);
  await until('three stalls to end', () => patchGaps.filter((ms) => ms > 250).length >= 3, 60_000);
  await until('every input of the stalls to be acknowledged', () => player.session.stats().pendingInputs < 12);
  const together = patchGaps.filter((ms) => ms < 5).length;
  assert.ok(together >= 3 * 6, `only ${together} patches came in bursts`);
  assert.deepEqual(player.statuses, []);
});

test('a join that is given up over an emulated link leaves nobody behind', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  const aborter = new AbortController();
  const joining = Session.join(
    { url: server.url, name: 'Ada', colour: 0, now: () => performance.now(), link: link('delay=100'), signal: aborter.signal },
    (stage) => {
      if (stage === 'waiting-for-state') aborter.abort(new Error('enough'));
    },
  );
  await assert.rejects(joining, /enough/);
  const rooms = async () => ((await (await fetch(`${server.url}/api/rooms`)).json()) as unknown[]).length;
  await until('the seat to be free', async () => (await rooms()) === 0);
});
