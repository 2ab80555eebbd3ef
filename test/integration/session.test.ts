import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import { startServer } from '#server/startServer.ts';
import type { RoomListing } from '#shared/schema/messages.ts';
import { BUTTON } from '#shared/sim/PlayerInput.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const rooms = async (url: string): Promise<RoomListing[]> => (await (await fetch(`${url}/api/rooms`)).json()) as RoomListing[];

test('[RC2] four sessions among bots run, dash, shoot and die for seconds, and no reconciliation moves a body', async () => {
  await using server = await startServer(testConfig({ BOTS: '8' }));
  await using players = new AsyncDisposableStack();
  const fleet = await Promise.all([1, 2, 3, 4].map((n) => SessionPlayer.join(server.url, { name: `Ada ${n}` })));
  for (const [n, player] of fleet.entries()) {
    players.use(player);
    player.playWildly(n + 1);
  }
  const startTick = fleet[0]!.view.renderTick;
  await until('five seconds of play', () => fleet[0]!.view.renderTick > startTick + 300, 30_000);
  for (const { session, view } of fleet) {
    assert.equal(session.stats().corrections, 0);
    assert.equal(view.players.length, 8);
    assert.ok(session.stats().pendingInputs < 60, 'inputs are acknowledged');
  }
});

test('[SH3] every own shot is drawn once, under one key, along one way', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  let fired = 0;
  let refused = 0;
  const probe = { onShot: () => void fired++, onShotSettled: (isConfirmed: boolean) => void (isConfirmed || refused++) };
  await using player = await SessionPlayer.join(server.url, { probe });
  const last = new Map<number, { age: number; x: number; y: number }>();
  player.eyes = ({ shots }: ArenaView) => {
    for (const { key, age, x, y, vx, vy } of shots) {
      const before = last.get(key);
      if (before !== undefined) {
        const way = (Math.hypot(vx, vy) * (age - before.age)) / 60;
        assert.ok(age >= before.age && Math.hypot(x - before.x, y - before.y) <= way + 1, `shot ${key} jumped at age ${age}`);
      }
      last.set(key, { age, x, y });
    }
  };
  await player.beginPlay();
  player.hands = () => ({ move: 0, aim: 9000, buttons: BUTTON.fire });
  await until('ten shots', () => fired >= 10);
  player.hands = () => ({ move: 0, aim: 9000, buttons: 0 });
  await until('the end of the last shot', () => player.view.shots.length === 0);
  assert.equal(last.size, fired);
  assert.equal(refused, 0);
});

test('a session without prediction runs and shoots all the same: body and shots are drawn as the server tells them', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  let fired = 0;
  await using player = await SessionPlayer.join(server.url, { prediction: false, probe: { onShot: () => void fired++ } });
  player.playWildly(5);
  await until('a run and some shots', () => fired >= 3 && Math.hypot(player.view.self!.vx, player.view.self!.vy) > 100);
  await until('an own shot in view', () => player.view.shots.some(({ isOwn, owner }) => isOwn && owner === player.session.playerId));
  assert.equal(player.session.stats().corrections, 0);
});

test('two sessions see each other, where the other one is, and hear each other', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using ada = await SessionPlayer.join(server.url, { name: 'Ada' });
  await using bob = await SessionPlayer.join(server.url, { name: 'Bob', colour: 3 });
  const seen = () => ada.view.players.find(({ id }) => id === bob.session.playerId);
  await until('Bob to come into view', () => seen()?.isAlive === true);
  ada.playWildly(1);
  bob.playWildly(2);
  await until('Bob to move', () => Math.hypot(seen()!.vx, seen()!.vy) > 100);
  bob.hands = () => ({ move: 0, aim: 0, buttons: 0 });
  await until('both to agree on where Bob stands', () => {
    const { self } = bob.view;
    return self !== null && Math.hypot(seen()!.vx, seen()!.vy) === 0 && Math.hypot(seen()!.x - self.x, seen()!.y - self.y) < 0.1;
  });
  assert.deepEqual([seen()?.name, seen()?.colour, seen()?.isSelf, seen()?.isBot], ['Bob', 3, false, false]);
  const lines: string[] = [];
  ada.session.on('chat', ({ name, text }) => lines.push(`${name}: ${text}`));
  bob.session.sendChat('nice bank');
  await until('the line to arrive', () => lines.length > 0);
  assert.deepEqual(lines, ['Bob: nice bank']);
});

test('a session measures its link: round trips, bytes both ways, inputs on their way', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  const acks: number[] = [];
  await using player = await SessionPlayer.join(server.url, { probe: { onAck: (ms) => acks.push(ms) } });
  player.playWildly(4);
  await until('a ping and some acks', () => player.session.stats().rttMs > 0 && acks.length > 60);
  const { bytesDown, bytesUp, interpolationDelayMs } = player.session.stats();
  assert.ok(bytesDown > 0 && bytesUp > 0 && interpolationDelayMs > 0);
  assert.ok(acks.every((ms) => ms >= 0));
});

test('a session that leaves frees its seat', async () => {
  await using server = await startServer(testConfig());
  const player = await SessionPlayer.join(server.url);
  assert.equal((await rooms(server.url))[0]?.people, 1);
  await player[Symbol.asyncDispose]();
  assert.deepEqual(player.statuses, ['closed']);
  await until('the room to close', async () => (await rooms(server.url)).length === 0);
});
