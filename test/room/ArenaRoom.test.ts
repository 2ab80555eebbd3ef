import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { Protocol } from '@colyseus/core';
import WebSocket from 'ws';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { BACKFILL_PLAYERS, MAX_PLAYERS } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import { claimSeat, joinArena } from '../support/joinArena.ts';
import { RawSeat } from '../support/RawSeat.ts';
import { readMetric } from '../support/readMetric.ts';
import { postJoin, requestSeat } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ MAX_ROOMS: '1' }));
});
after(() => server.stop());

const noRooms = () => until('the room is closed', async () => ((await (await fetch(`${server.url}/api/rooms`)).json()) as []).length === 0);

test('[JN8] a guest is welcomed with a player number, and finds itself and the bots in the state', async () => {
  await using ada = await joinArena(server.url, { name: 'Ada', colour: 3 });
  const [welcome] = ada.welcomes;
  assert.equal(welcome!.patchRateHz, 30);
  const self = ada.room.state.players.get(String(welcome!.player))!;
  assert.equal(self.name, 'Ada');
  assert.equal(self.colour, 3);
  assert.equal(self.flags & PLAYER_FLAG.bot, 0);
  assert.equal(ada.room.state.players.size, BACKFILL_PLAYERS);
  assert.equal([...ada.room.state.players.values()].filter(({ flags }) => flags & PLAYER_FLAG.bot).length, BACKFILL_PLAYERS - 1);
});

test('[ST3] velocity and timers go to their owner only', async () => {
  await noRooms();
  await using ada = await joinArena(server.url, { name: 'Ada' });
  await using bob = await joinArena(server.url, { name: 'Bob' });
  const key = String(ada.welcomes[0]!.player);
  await until('Bob sees Ada', () => bob.room.state.players.has(key));
  assert.equal(typeof ada.room.state.players.get(key)!.vx, 'number');
  assert.equal(typeof ada.room.state.players.get(key)!.fireCooldownTicks, 'number');
  assert.equal(typeof ada.room.state.players.get(key)!.waitingInputs, 'number');
  assert.equal(typeof ada.room.state.players.get(key)!.inputMarginMs, 'number');
  assert.equal(bob.room.state.players.get(key)!.vx, undefined);
  assert.equal(bob.room.state.players.get(key)!.waitingInputs, undefined);
  assert.equal(bob.room.state.players.get(key)!.inputMarginMs, undefined);
  assert.equal(bob.room.state.players.get(key)!.ammo, undefined);
});

test('[ST6] the state says how the server kept up in the last second', async () => {
  await noRooms();
  await using ada = await joinArena(server.url);
  const { state } = ada.room;
  assert.deepEqual([state.tickMaxUs, state.tickRateDeciHz], [0, 0], 'nothing before the first second');
  await until('the first second', () => state.tickRateDeciHz > 0);
  assert.ok(state.tickMaxUs > 0, 'six players cost something');
});

test('[IN1] an input moves the body, and is acknowledged', async () => {
  await noRooms();
  await using ada = await joinArena(server.url);
  const self = () => ada.room.state.players.get(String(ada.welcomes[0]!.player))!;
  const input = ada.room.input();
  const { x, y } = self();
  let step = 0;
  await until('the body moved', () => {
    Object.assign(input.data, { move: 1 + (Math.floor(step++ / 60) % 4) * 32, aim: 0, buttons: 0 });
    input.send();
    return self().x !== x || self().y !== y;
  });
  await until('every input is acknowledged', () => input.lastProcessed === input.sentCount);
});

test('[JN6] a taken name gets a number', async () => {
  await noRooms();
  await using ada = await joinArena(server.url, { name: 'Ada' });
  await using other = await joinArena(server.url, { name: ' ada\u200b ' });
  await until('both are seen', () => ada.room.state.players.get(String(other.welcomes[0]!.player)) !== undefined);
  assert.equal(ada.room.state.players.get(String(other.welcomes[0]!.player))!.name, 'ada 2');
});

test('[JN3] people share the fullest room, bots make way, and the one after the last is told that it is full', async () => {
  await noRooms();
  const guests = await Promise.all(Array.from({ length: MAX_PLAYERS }, (_, i) => joinArena(server.url, { name: `Guest ${i}` })));
  assert.equal(new Set(guests.map(({ room }) => room.roomId)).size, 1);
  assert.equal(new Set(guests.map(({ welcomes }) => welcomes[0]!.player)).size, MAX_PLAYERS);
  await until('only people are left', () => {
    const players = [...guests[0]!.room.state.players.values()];
    return players.length === MAX_PLAYERS && players.every(({ flags }) => (flags & PLAYER_FLAG.bot) === 0);
  });
  const { status, answer } = await postJoin(server.url);
  assert.equal(status, 503);
  assert.ok('error' in answer && answer.error.code === 'full');
  await guests.pop()![Symbol.asyncDispose]();
  await using late = await joinArena(server.url, { name: 'Late' });
  assert.equal(late.room.roomId, guests[0]!.room.roomId);
  await Promise.all(guests.map((guest) => guest[Symbol.asyncDispose]()));
});

test('chat reaches everyone, cleaned and named, and no faster than its limit', async () => {
  await noRooms();
  await using ada = await joinArena(server.url, { name: 'Ada' });
  await using bob = await joinArena(server.url, { name: 'Bob' });
  ada.room.send('chat', { text: '  nice\u202e   bank shot ', to: 'all' });
  await until('Bob reads it', () => bob.chat.length === 1);
  assert.deepEqual(bob.chat[0], { player: ada.welcomes[0]!.player, name: 'Ada', team: 0, to: 'all', text: 'nice bank shot' });
  for (let i = 0; i < 10; i++) ada.room.send('chat', { text: `line ${i}`, to: 'all' });
  bob.room.send('chat', { text: 'done', to: 'all' });
  await until('Bob is heard', () => ada.chat.some(({ text }) => text === 'done'));
  assert.ok(ada.chat.filter(({ name }) => name === 'Ada').length <= 5, 'a burst of four, and what a second adds');
  assert.equal(ada.closed.code, null);
});

test('[RC5] a cut connection comes back by itself to the same body, marked away meanwhile', async () => {
  await noRooms();
  await using ada = await joinArena(server.url, { name: 'Ada' });
  await using bob = await joinArena(server.url, { name: 'Bob' });
  const key = String(ada.welcomes[0]!.player);
  await until('Bob sees Ada', () => bob.room.state.players.has(key));
  let wasAway = false;
  bob.room.onStateChange(() => (wasAway ||= (bob.room.state.players.get(key)!.flags & PLAYER_FLAG.away) !== 0));
  cut(ada.room);
  await until('Ada is welcomed again', () => ada.welcomes.length === 2);
  assert.equal(ada.welcomes[1]!.player, ada.welcomes[0]!.player);
  await until('Bob saw her away and sees her back', () => wasAway && (bob.room.state.players.get(key)!.flags & PLAYER_FLAG.away) === 0);
  const input = ada.room.input();
  const before = ada.room.state.tick;
  await until('inputs count again, and state flows', () => {
    Object.assign(input.data, { move: 1, aim: 7, buttons: 0 });
    input.send();
    return input.lastProcessed > 0 && ada.room.state.tick > before;
  });
  assert.equal(typeof ada.room.state.players.get(key)!.vx, 'number');
});

test('[RC5] a reload claims the held seat by its token, even while the old connection still looks alive', async () => {
  await noRooms();
  const ada = await joinArena(server.url, { name: 'Ada' });
  const seat = await requestSeat(server.url, { rejoin: ada.room.reconnectionToken });
  await using again = await claimSeat(server.url, seat);
  assert.equal(again.welcomes[0]!.player, ada.welcomes[0]!.player);
  assert.equal(again.room.state.players.get(String(again.welcomes[0]!.player))!.name, 'Ada');
  assert.equal([...again.room.state.players.values()].filter(({ flags }) => (flags & PLAYER_FLAG.bot) === 0).length, 1);
});

test('[RC5] a client whose link was cut gets back in while its old connection still looks alive from here', async () => {
  await noRooms();
  using seat = await RawSeat.open(server.url);
  seat.socket.pause();
  const drops = await readMetric(server, METRIC.drops);
  const stranger = new WebSocket(`${seat.address}&reconnectionToken=guessed`);
  const [strangerCode] = (await once(stranger, 'close')) as [number];
  assert.equal(strangerCode, 4003);
  assert.equal(await readMetric(server, METRIC.drops), drops, 'nobody lost a connection to a guess');
  const again = new WebSocket(`${seat.address}&reconnectionToken=${seat.reconnectionToken}`);
  const [hello] = (await once(again, 'message')) as [Buffer];
  assert.equal(hello[0], Protocol.JOIN_ROOM);
  again.terminate();
});

test('[RC5] a token that fits no seat is told so', async () => {
  await using ada = await joinArena(server.url);
  for (const rejoin of ['nowhere:123456789', `${ada.room.roomId}:wrong`, ada.room.roomId, ':']) {
    const { status, answer } = await postJoin(server.url, { rejoin });
    assert.equal(status, 410, rejoin);
    assert.ok('error' in answer && answer.error.code === 'seat-gone');
  }
});

test('a room ends with its last guest', async () => {
  const ada = await joinArena(server.url);
  await ada[Symbol.asyncDispose]();
  await noRooms();
});

test('[JN3] two who ask in the same moment are not sent to two rooms', async () => {
  await noRooms();
  const seats = await Promise.all(['Ada', 'Bob'].map((name) => requestSeat(server.url, { name })));
  assert.equal(seats[0]!.roomId, seats[1]!.roomId);
});

/** Loses the connection without a goodbye, as far as a page can. */
function cut(room: { connection: { transport: unknown } }): void {
  (room.connection.transport as { ws: { close(): void } }).ws.close();
}
