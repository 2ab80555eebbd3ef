import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { MAX_UNCLAIMED_SEATS, NO_PLAYER, SEAT_CLAIM_S } from '#shared/netConfig.ts';
import type { JoinErrorCode, MapListing, RoomDetails, RoomListing } from '#shared/schema/messages.ts';
import { claimSeat, joinArena } from '../support/joinArena.ts';
import { readMetric } from '../support/readMetric.ts';
import { postJoin, requestSeat } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ MAX_ROOMS: '4', TRUST_PROXY: '1', JOINS_PER_MINUTE: '1000', ROOMS_PER_MINUTE: '3' }));
});
after(() => server.stop());

const rules = { mode: 'ffa', bots: 2, difficulty: 'easy', friendlyFire: false } as const;
const ask = async <Body>(path: string): Promise<Body> => (await (await fetch(`${server.url}${path}`)).json()) as Body;
const rooms = () => ask<RoomListing[]>('/api/rooms');
const allClosed = () => until('every room is closed', async () => (await readMetric(server, METRIC.rooms)) === 0);

async function refusalOf(body: object): Promise<JoinErrorCode | null> {
  const { answer } = await postJoin(server.url, body);
  return 'error' in answer ? answer.error.code : null;
}

/** As through a proxy, from somewhere else. */
async function refusalFrom(address: string, body: object): Promise<{ code: JoinErrorCode | null; message: string }> {
  const { answer } = await postJoin(server.url, body, { 'X-Forwarded-For': address });
  return 'error' in answer ? answer.error : { code: null, message: '' };
}

test('[RM1] the list tells of a public room what is played there, by how many, and how many fit in', async () => {
  await using ada = await joinArena(server.url, { create: { map: 'rink', isPrivate: false, rules: { ...rules, mode: 'tdm', bots: 4 } } });
  const [room, ...others] = await rooms();
  assert.deepEqual(others, []);
  assert.deepEqual(room, {
    roomId: ada.room.roomId,
    map: 'rink',
    mode: 'tdm',
    phase: room!.phase,
    people: 1,
    bots: 3,
    capacity: 16,
    spectators: 0,
    needsPassword: false,
  });
});

test('[RM1] the list of maps says what each is made for', async () => {
  const maps = await ask<MapListing[]>('/api/maps');
  for (const { name, title, modes, players } of maps) {
    assert.ok(name.length > 0 && title.length > 0 && modes.length > 0 && players.least <= players.most);
  }
});

test('[RM1] a room that is not there is said to be not there', async () => {
  const response = await fetch(`${server.url}/api/rooms/nowhere`);
  assert.equal(response.status, 404);
  assert.equal(await refusalOf({ room: 'nowhere' }), 'no-such-room');
});

test('[RM2] quick play in a mode leads to a room of that mode, to a new one if there is none, and to nobody’s room but the public ones', async () => {
  await allClosed();
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, rules } });
  await using first = await joinArena(server.url, { mode: 'tdm' });
  await using second = await joinArena(server.url, { mode: 'ffa' });
  await using third = await joinArena(server.url, { mode: 'tdm' });
  assert.equal(third.room.roomId, first.room.roomId);
  assert.equal(new Set([host, first, second].map(({ room }) => room.roomId)).size, 3);
  const modes = new Map((await rooms()).map(({ roomId, mode }) => [roomId, mode]));
  assert.equal(modes.get(first.room.roomId), 'tdm');
  assert.equal(modes.get(second.room.roomId), 'ffa');
  assert.ok(!first.welcomes[0]!.isHost, 'rooms of quick play belong to nobody');
});

test('[RM2] a new room of a mode is on the next map that has it', async () => {
  await allClosed();
  const maps = await ask<MapListing[]>('/api/maps');
  const seen = new Set<string>();
  const suitable = maps.filter(({ modes, players }) => modes.includes('duel') && players.least <= 2 && players.most >= 2);
  for (let n = 0; n < suitable.length; n++) {
    await using guest = await joinArena(server.url, { mode: 'duel' });
    seen.add(guest.room.state.map);
    await guest[Symbol.asyncDispose]();
    await allClosed();
  }
  assert.deepEqual([...seen].sort(), suitable.map(({ name }) => name).sort());
});

test('[RM3] a private room is in no list and found by its id, which is too long to be guessed', async () => {
  await allClosed();
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, rules } });
  const { roomId } = host.room;
  assert.ok(roomId.length >= 16);
  assert.ok(host.welcomes[0]!.isPrivate && host.welcomes[0]!.isHost);
  assert.deepEqual(await rooms(), []);
  const details = await ask<RoomDetails>(`/api/rooms/${roomId}`);
  assert.ok(details.isPrivate && !details.needsPassword && details.people === 1);
  await using guest = await joinArena(server.url, { room: roomId });
  assert.equal(guest.room.roomId, roomId);
  assert.ok(!guest.welcomes[0]!.isHost);
  await using stranger = await joinArena(server.url);
  assert.notEqual(stranger.room.roomId, roomId);
});

test('[RM3] a room plays by the rules it was opened with', async () => {
  await allClosed();
  const strict = { mode: 'tdm', bots: 5, difficulty: 'ace', friendlyFire: true, scoreLimit: 7, minutes: 3 } as const;
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, rules: strict } });
  const { state } = host.room;
  assert.equal(state.scoreLimit, 7);
  assert.equal(state.friendlyFire, true);
  assert.equal(state.players.size, 5);
});

test('[RM3] a room on a map that is not there, or not made for the mode, is refused with the reason', async () => {
  const { code, message } = await refusalFrom('198.51.100.1', { create: { map: 'moon', isPrivate: true, rules } });
  assert.equal(code, 'bad-request');
  assert.match(message, /moon/);
  for (const wrong of [{ bots: 17 }, { scoreLimit: 0 }, { minutes: 31 }, { mode: 'chess' }, { difficulty: 'godlike' }]) {
    assert.equal(await refusalOf({ create: { map: 'rink', isPrivate: true, rules: { ...rules, ...wrong } } }), 'bad-request');
  }
});

test('[RM2] who only wants to watch comes to the stands of a game that is on, or has one of bots opened', async () => {
  await allClosed();
  await using eve = await joinArena(server.url, { mode: 'tdm', spectate: true });
  assert.equal(eve.welcomes[0]!.player, NO_PLAYER);
  await until('the bots play', () => eve.room.state.players.size > 1);
  await using ada = await joinArena(server.url, { mode: 'tdm' });
  assert.equal(ada.room.roomId, eve.room.roomId);
  assert.notEqual(ada.welcomes[0]!.player, NO_PLAYER);
});

test('[RM4] one address may open so many rooms a minute, and nobody more than there may be', async () => {
  await allClosed();
  const create = { map: 'rink', isPrivate: true, rules };
  const answers: (string | null)[] = [];
  for (let n = 0; n < 4; n++) answers.push((await refusalFrom('203.0.113.9', { create })).code);
  assert.deepEqual(answers, [null, null, null, 'too-many-joins']);
  assert.equal((await refusalFrom('203.0.113.10', { create })).code, null);
  assert.equal((await refusalFrom('203.0.113.11', { create })).code, 'full');
});

test('[RM4] a room that nobody comes to is closed', async () => {
  await until('every room is closed', async () => (await readMetric(server, METRIC.rooms)) === 0, SEAT_CLAIM_S * 1000 + 5000);
});

test('[JN4] an address that claims no seat soon gets none, and another one does', async () => {
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, rules } });
  const answers: (string | null)[] = [];
  for (let n = 0; n <= MAX_UNCLAIMED_SEATS; n++) answers.push((await refusalFrom('203.0.113.30', { room: host.room.roomId })).code);
  assert.deepEqual(answers, [...Array<null>(MAX_UNCLAIMED_SEATS).fill(null), 'too-many-joins']);
  assert.equal((await refusalFrom('203.0.113.31', { room: host.room.roomId })).code, null);
});

test('[RM5] a room with a password lets in those who know it, whatever it is made of', async () => {
  const password = 'Straße 🎱';
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: false, password, rules } });
  const { roomId } = host.room;
  assert.ok((await rooms())[0]!.needsPassword);
  for (const wrong of [undefined, 'strasse 🎱', `${password} `, 'x'])
    assert.equal(await refusalOf({ room: roomId, password: wrong }), 'wrong-password');
  await using guest = await joinArena(server.url, { room: roomId, password });
  assert.equal(guest.room.roomId, roomId);
  await using stranger = await joinArena(server.url);
  assert.notEqual(stranger.room.roomId, roomId, 'quick play does not lead there');
  const told = JSON.stringify([await rooms(), await ask(`/api/rooms/${roomId}`), guest.welcomes]);
  assert.ok(!told.includes(password));
});

test('[RM5] an address that guesses passwords is soon not listened to, and another one is', async () => {
  await using host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, password: 'secret', rules } });
  const guess = async (address: string, password: string) => (await refusalFrom(address, { room: host.room.roomId, password })).code;
  const answers: (string | null)[] = [];
  for (let n = 0; n < 12; n++) answers.push(await guess('203.0.113.20', `guess ${n}`));
  assert.deepEqual(new Set(answers), new Set(['wrong-password', 'too-many-joins']));
  assert.equal(await guess('203.0.113.20', 'secret'), 'too-many-joins', 'not even the right one');
  assert.equal(await guess('203.0.113.21', 'secret'), null);
});

test('[RM6] [RC5] a reload returns to the seat of a private room, without the password, and to being its host', async () => {
  const host = await joinArena(server.url, { create: { map: 'rink', isPrivate: true, password: 'secret', rules } });
  await using guest = await joinArena(server.url, { room: host.room.roomId, password: 'secret' });
  assert.ok(host.isHost() && !guest.isHost());
  const seat = await requestSeat(server.url, { rejoin: host.room.reconnectionToken });
  await using again = await claimSeat(server.url, seat);
  assert.equal(again.room.roomId, host.room.roomId);
  assert.equal(again.welcomes[0]!.player, host.welcomes[0]!.player);
  assert.ok(again.welcomes[0]!.isHost);
  assert.ok(!guest.isHost());
});
