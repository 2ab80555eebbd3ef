import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { CLOSE_CODE } from '#shared/schema/messages.ts';
import { MODE_NAMES } from '#shared/sim/modes.ts';
import { ROUND_PHASES } from '#shared/sim/World.ts';
import { joinArena, type Guest } from '../support/joinArena.ts';
import { readMetric } from '../support/readMetric.ts';
import { postJoin } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ TRUST_PROXY: '1', JOINS_PER_MINUTE: '1000' }));
});
after(() => server.stop());

const rules = { mode: 'tdm', bots: 4, difficulty: 'easy', friendlyFire: false } as const;
const openRoom = () => joinArena(server.url, { name: 'Host', create: { map: 'rink', isPrivate: true, rules } });
const enter = (host: Guest, name: string, body: object = {}) => joinArena(server.url, { name, room: host.room.roomId, ...body });
const numberOf = (guest: Guest): number => guest.welcomes.at(-1)!.player;
const lastRefusal = async (guest: Guest): Promise<string> => {
  await until('the answer', () => guest.refusals.length > 0);
  return guest.refusals.shift()!.why;
};
/** Who is marked as host, as `guest` sees it. */
const marked = ({ room }: Guest): string[] =>
  [...room.state.players.values()].filter(({ flags }) => (flags & PLAYER_FLAG.host) !== 0).map(({ name }) => name);

test('[HO1] the host is who opened the room, and everybody sees who that is', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  assert.ok(host.isHost() && !ada.isHost());
  await until('Ada sees it', () => marked(ada).join() === 'Host');
});

test('[HO1] when the host has gone for good the room is whose who has been there longest', async () => {
  const host = await openRoom();
  await using ada = await enter(host, 'Ada', { spectate: true });
  await using bob = await enter(host, 'Bob');
  await host[Symbol.asyncDispose]();
  await until('Ada has it', () => ada.isHost());
  assert.ok(!bob.isHost());
  ada.room.send('play', {});
  await until('Bob sees it', () => marked(bob).join() === 'Ada');
});

test('[HO1] a host on the stands is host all the same', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  host.room.send('spectate', {});
  await until('the host is on the stands', () => numberOf(host) === NO_PLAYER);
  assert.ok(host.isHost());
  host.room.send('kick', { player: numberOf(ada) });
  await until('Ada is out', () => ada.closed.code !== null);
});

test('[HO2] what is the host’s is refused to everybody else, and counted', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  const label = { what: 'kick', why: 'not-host' };
  const before = await readMetric(server, METRIC.refusals, label).catch(() => 0);
  ada.room.send('kick', { player: numberOf(host) });
  assert.equal(await lastRefusal(ada), 'not-host');
  ada.room.send('start', {});
  assert.equal(await lastRefusal(ada), 'not-host');
  ada.room.send('change', { map: 'ring', mode: 'ffa' });
  assert.equal(await lastRefusal(ada), 'not-host');
  assert.equal(await readMetric(server, METRIC.refusals, label), before + 1);
  assert.equal(host.closed.code, null);
  await using lonely = await joinArena(server.url);
  lonely.room.send('start', {});
  assert.equal(await lastRefusal(lonely), 'not-host');
});

test('[HO3] who is kicked is told so, and gone, with the body', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  const number = numberOf(ada);
  host.room.send('kick', { player: number });
  await until('Ada is out', () => ada.closed.code !== null);
  assert.equal(ada.closed.code, CLOSE_CODE.kicked);
  await until('the body is gone', () => ![...host.room.state.players.values()].some(({ name }) => name === 'Ada'));
});

test('[HO3] who is kicked does not come back with the same key from anywhere, others of the same network do', async () => {
  await using host = await openRoom();
  const room = host.room.roomId;
  const guest = 'a-key-of-sixteen-or-more';
  await using ada = await enter(host, 'Ada', { guest });
  const { reconnectionToken } = ada.room;
  host.room.send('kick', { player: numberOf(ada) });
  await until('Ada is out', () => ada.closed.code !== null);
  const answerTo = async (body: object, from = '203.0.113.5') => {
    const { answer } = await postJoin(server.url, { room, ...body }, { 'X-Forwarded-For': from });
    return 'error' in answer ? answer.error.code : 'seat';
  };
  assert.equal(await answerTo({ guest }), 'kicked');
  assert.equal(await answerTo({ guest, spectate: true }), 'kicked');
  assert.equal(await answerTo({ rejoin: reconnectionToken }), 'seat-gone');
  assert.equal(await answerTo({ guest: 'somebody-elses-key-at-home' }), 'seat');
  const local = async (body: object) => {
    const { answer } = await postJoin(server.url, { room, ...body });
    return 'error' in answer ? answer.error.code : 'seat';
  };
  assert.equal(await local({}), 'kicked', 'without a key the address is known, for a minute');
  assert.equal(await local({ guest: 'somebody-elses-key-at-home' }), 'seat');
});

test('[HO3] a guest who is away is kicked all the same', async () => {
  await using host = await openRoom();
  const ada = await enter(host, 'Ada');
  const number = numberOf(ada);
  (ada.room.connection.transport as unknown as { ws: { close(): void } }).ws.close();
  ada.room.reconnection.enabled = false;
  await until('Ada is away', () => ((host.room.state.players.get(String(number))?.flags ?? 0) & PLAYER_FLAG.away) !== 0);
  host.room.send('kick', { player: number });
  await until(
    'the body is gone',
    () => !host.room.state.players.has(String(number)) || host.room.state.players.get(String(number))!.name !== 'Ada',
  );
});

test('[HO3] a host throws out neither bots nor itself', async () => {
  await using host = await openRoom();
  const bot = [...host.room.state.players.entries()].find(([, { flags }]) => (flags & PLAYER_FLAG.bot) !== 0)![0];
  for (const player of [Number(bot), numberOf(host), 200]) {
    host.room.send('kick', { player });
    assert.equal(await lastRefusal(host), 'no-such-player');
  }
});

test('[HO4] the host ends the warm-up, and changes map and mode for everybody at once', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  const phase = () => ROUND_PHASES[host.room.state.phase];
  if (phase() === 'warmup') {
    host.room.send('start', {});
    await until('the match is on', () => phase() !== 'warmup');
  }
  host.room.send('start', {});
  assert.equal(await lastRefusal(host), 'not-now');
  host.room.send('change', { map: 'ring', mode: 'ffa' });
  await until('both play the next match', () => host.room.state.matchNumber === 2 && ada.room.state.matchNumber === 2);
  assert.equal(ada.room.state.map, 'ring');
  assert.equal(MODE_NAMES[ada.room.state.mode], 'ffa');
  host.room.send('change', { map: 'moon', mode: 'ffa' });
  assert.equal(await lastRefusal(host), 'no-such-match');
});

test('[HO4] a mode that not everybody fits in is refused', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada');
  await using bob = await enter(host, 'Bob');
  assert.ok(!ada.isHost() && !bob.isHost());
  host.room.send('change', { map: 'rink', mode: 'duel' });
  assert.equal(await lastRefusal(host), 'too-many-people');
});

test('[HO5] the host is told who else watches, by name and a number of their own, and nobody else is', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada', { spectate: true });
  await using bob = await enter(host, 'Bob');
  const told = async (): Promise<Guest['stands'][number]> => {
    const before = host.stands.length;
    host.room.send('stands', {});
    await until('the answer', () => host.stands.length > before);
    return host.stands.at(-1)!;
  };
  assert.deepEqual(
    (await told()).map(({ name }) => name),
    ['Ada'],
  );
  host.room.send('spectate', {});
  bob.room.send('spectate', {});
  await until('Bob is on the stands', () => bob.welcomes.length > 1 && numberOf(bob) === NO_PLAYER);
  const watchers = await told();
  assert.deepEqual(
    watchers.map(({ name }) => name),
    ['Ada', 'Bob'],
    'not the host',
  );
  assert.equal(new Set(watchers.map(({ guest }) => guest)).size, 2);
  ada.room.send('stands', {});
  assert.equal(await lastRefusal(ada), 'not-host');
  assert.deepEqual(ada.stands, []);
});

test('[HO5] who watches is kicked by that number, also once on the field; nobody is by one that is not there, nor the host', async () => {
  await using host = await openRoom();
  await using ada = await enter(host, 'Ada', { spectate: true });
  await using bob = await enter(host, 'Bob', { spectate: true });
  host.room.send('stands', {});
  await until('the answer', () => host.stands.length > 0);
  const guestOf = (wanted: string): number => host.stands[0]!.find(({ name }) => name === wanted)!.guest;
  host.room.send('kick', { guest: guestOf('Ada') });
  await until('Ada is out', () => ada.closed.code !== null);
  assert.equal(ada.closed.code, CLOSE_CODE.kicked);
  bob.room.send('play', {});
  await until('Bob plays', () => numberOf(bob) !== NO_PLAYER);
  host.room.send('kick', { guest: guestOf('Bob') });
  await until('Bob is out', () => bob.closed.code !== null);
  for (const guest of [0, guestOf('Ada')]) {
    host.room.send('kick', { guest });
    assert.equal(await lastRefusal(host), 'no-such-player');
  }
  assert.equal(host.closed.code, null);
});
