/** Three planted faults, three right verdicts, and none where there is no fault. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer } from '#server/startServer.ts';
import { runLabBots, runUnspoilt } from '../support/runLabBots.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';

const SLOW_MS = 20;
const PLAY = ['--count', '4', '--seconds', '5', '--seed', '7'];

function burn(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}

test('a clean run is called good', async () => {
  await using server = await startServer(testConfig());
  const { report, code } = await runUnspoilt(['--url', server.url, ...PLAY, '--link', 'fibre']);
  assert.deepEqual([report.verdict.cause, report.verdict.reasons, code], ['none', [], 0]);
});

test('a server whose ticks take 20 ms too long is named', async () => {
  await using server = await startServer(testConfig());
  await using player = await SessionPlayer.join(server.url, { seat: { spectate: true } });
  const { match } = matchMaker.getLocalRoomById(player.session.roomId) as ArenaRoom;
  const step = match.step.bind(match);
  match.step = (...inputs) => {
    burn(SLOW_MS);
    return step(...inputs);
  };
  const { report, words } = await runUnspoilt(['--url', server.url, ...PLAY, '--link', 'fibre', `--room=${player.session.roomId}`]);
  assert.equal(report.verdict.cause, 'server', JSON.stringify(report.verdict));
  assert.match(words, /^verdict +The server is the cause/m);
});

test('bots that could not keep up are named before anything they measured, and the exit status says so', async () => {
  await using server = await startServer(testConfig());
  const slow = pathToFileURL('test/support/burnTime.ts').href;
  const { report, code, words } = await runLabBots(['--url', server.url, ...PLAY], { NODE_OPTIONS: `--import ${slow}` });
  assert.deepEqual([report.verdict.cause, report.self.ok, code], ['generator', false, 3]);
  assert.match(words, /^verdict +The machine that ran the bots was the bottleneck/);
});

test('a link nobody would put up with is named', async () => {
  await using server = await startServer(testConfig());
  const { report } = await runUnspoilt(['--url', server.url, ...PLAY, '--link', 'awful']);
  assert.equal(report.verdict.cause, 'link', JSON.stringify(report.verdict));
});

test('one bad link among good ones is named, with how many have it', async () => {
  await using server = await startServer(testConfig());
  const { report } = await runUnspoilt([
    '--url',
    server.url,
    '--scenario',
    'bad-apple',
    '--count',
    '6',
    '--seconds',
    '6',
    '--link',
    'fibre',
  ]);
  assert.equal(report.verdict.cause, 'link', JSON.stringify(report.verdict));
  assert.match(report.verdict.headline, /1 of 6/);
  assert.match(report.verdict.reasons.join('\n'), /awful/);
});
