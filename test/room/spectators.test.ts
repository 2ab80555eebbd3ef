import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { MAX_SPECTATORS, NO_PLAYER, REQUEST_BURST } from '#shared/netConfig.ts';
import { PLAYER_FLAG } from '#shared/schema/ArenaState.ts';
import type { RoomDetails } from '#shared/schema/messages.ts';
import { claimSeat, joinArena, type Guest } from '../support/joinArena.ts';
import { postJoin, requestSeat } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig());
});
after(() => server.stop());

const rules = { mode: 'ffa', bots: 3, difficulty: 'easy', friendlyFire: false } as const;
const openRoom = (name = 'Ada', mode: 'ffa' | 'tdm' | 'duel' = 'ffa') =>
  joinArena(server.url, { name, create: { map: mode === 'duel' ? 'ring' : 'rink', isPrivate: true, rules: { ...rules, mode } } });
const numberOf = (guest: Guest): number => guest.welcomes.at(-1)!.player;
const nextWelcome = async (guest: Guest): Promise<number> => {
  const { length } = guest.welcomes;
  await until('another welcome', () => guest.welcomes.length > length);
  return numberOf(guest);
};
const botsIn = ({ room }: Guest): string[] =>
  [...room.state.players].filter(([, { flags }]) => (flags & PLAYER_FLAG.bot) !== 0).map(([number, { name }]) => `${number} ${name}`);
const people = ({ room }: Guest): string[] =>
  [...room.state.players.values()].filter(({ flags }) => (flags & PLAYER_FLAG.bot) === 0).map(({ name }) => name);

test('[SP1] who comes to watch has no body, is counted, and sees what everybody sees and nothing more', async () => {
  await using ada = await openRoom();
  await using eve = await joinArena(server.url, { name: 'Eve', room: ada.room.roomId, spectate: true });
  assert.equal(numberOf(eve), NO_PLAYER);
  await until('both are told', () => ada.room.state.spectators === 1 && eve.room.state.spectators === 1);
  assert.deepEqual(people(ada), ['Ada']);
  const seen = eve.room.state.players.get(String(numberOf(ada)))!;
  assert.equal(typeof seen.x, 'number');
  assert.equal(seen.vx, undefined);
  assert.equal(seen.ammo, undefined);
  const before = eve.patchesAtMs.length;
  await until('patches come', () => eve.patchesAtMs.length > before + 5);
  const details = (await (await fetch(`${server.url}/api/rooms/${ada.room.roomId}`)).json()) as RoomDetails;
  assert.deepEqual([details.people, details.spectators], [1, 1]);
});

test('[SP2] inputs from the stands move nobody', async () => {
  await using ada = await openRoom();
  await using eve = await joinArena(server.url, { name: 'Eve', room: ada.room.roomId, spectate: true });
  const key = String(numberOf(ada));
  await until('Ada is there', () => eve.room.state.players.has(key));
  const input = eve.room.input();
  const { x, y } = ada.room.state.players.get(key)!;
  for (let n = 0; n < 30; n++) {
    Object.assign(input.data, { move: 1 + n, aim: 0, buttons: 1 });
    input.send();
  }
  await until('all are thrown away', () => input.lastProcessed === input.sentCount);
  assert.deepEqual([ada.room.state.players.get(key)!.x, ada.room.state.players.get(key)!.y], [x, y]);
  assert.equal(eve.closed.code, null);
});

test('[SP3] a guest goes to the stands and back without leaving, each time with a welcome', async () => {
  await using ada = await openRoom();
  await using bob = await joinArena(server.url, { name: 'Bob', room: ada.room.roomId });
  const first = numberOf(bob);
  bob.room.send('spectate', {});
  assert.equal(await nextWelcome(bob), NO_PLAYER);
  await until('the body is gone', () => !ada.room.state.players.has(String(first)) && ada.room.state.spectators === 1);
  bob.room.send('play', {});
  const second = await nextWelcome(bob);
  assert.notEqual(second, NO_PLAYER);
  await until('there is a body again, with what only its owner sees', () => {
    const own = bob.room.state.players.get(String(second));
    return own?.name === 'Bob' && typeof own.vx === 'number' && typeof own.ammo === 'number';
  });
  await until('nobody watches', () => ada.room.state.spectators === 0);
  assert.equal(ada.room.state.players.get(String(second))!.vx, undefined);
  const input = bob.room.input();
  const from = bob.room.state.players.get(String(second))!.x;
  await until('it moves', () => {
    Object.assign(input.data, { move: 1, aim: 0, buttons: 0 });
    input.send();
    return bob.room.state.players.get(String(second))!.x !== from;
  });
});

test('[SP3] who is where it wants to be is told so, and a room is not moved about all the time', async () => {
  await using ada = await openRoom();
  ada.room.send('play', {});
  await until('the answer', () => ada.refusals.length === 1);
  assert.deepEqual(ada.refusals[0], { what: 'play', why: 'not-now' });
  for (let n = 0; n < 3 * REQUEST_BURST; n++) ada.room.send(n % 2 === 0 ? 'spectate' : 'play', {});
  await until('it is too much', () => ada.refusals.some(({ why }) => why === 'too-often'));
  assert.ok(ada.welcomes.length <= 2 + REQUEST_BURST);
});

test('[SP1] the third in a duel watches, and plays when there is room', async () => {
  await using ada = await openRoom('Ada', 'duel');
  await using bob = await joinArena(server.url, { name: 'Bob', room: ada.room.roomId });
  await using eve = await joinArena(server.url, { name: 'Eve', room: ada.room.roomId });
  assert.notEqual(numberOf(bob), NO_PLAYER);
  assert.equal(numberOf(eve), NO_PLAYER);
  eve.room.send('play', {});
  await until('the answer', () => eve.refusals.length === 1);
  assert.deepEqual(eve.refusals[0], { what: 'play', why: 'field-full' });
  bob.room.send('spectate', {});
  assert.equal(await nextWelcome(bob), NO_PLAYER);
  eve.room.send('play', {});
  assert.notEqual(await nextWelcome(eve), NO_PLAYER);
});

test('[SP1] three who come to a duel at once are two on the field and one on the stands', async () => {
  await using ada = await openRoom('Ada', 'duel');
  const others = await Promise.all(['Bob', 'Eve', 'Kim'].map((name) => joinArena(server.url, { name, room: ada.room.roomId })));
  assert.equal(others.filter((guest) => numberOf(guest) === NO_PLAYER).length, 2);
  await Promise.all(others.map((guest) => guest[Symbol.asyncDispose]()));
});

test('[SP1] the stands hold so many', async () => {
  await using ada = await openRoom();
  const watch = { room: ada.room.roomId, spectate: true };
  const crowd = await Promise.all(Array.from({ length: MAX_SPECTATORS }, (_, n) => joinArena(server.url, { ...watch, name: `Eve ${n}` })));
  const { answer } = await postJoin(server.url, watch);
  assert.ok('error' in answer && answer.error.code === 'room-full');
  ada.room.send('spectate', {});
  await until('the answer', () => ada.refusals.length === 1);
  assert.equal(ada.refusals[0]!.why, 'stands-full');
  await using bob = await joinArena(server.url, { room: ada.room.roomId });
  assert.notEqual(numberOf(bob), NO_PLAYER, 'the seats are kept for those who play');
  await Promise.all(crowd.map((guest) => guest[Symbol.asyncDispose]()));
});

test('[SP4] [RC5] a reload finds the place on the stands again', async () => {
  await using ada = await openRoom();
  const eve = await joinArena(server.url, { name: 'Eve', room: ada.room.roomId, spectate: true });
  const seat = await requestSeat(server.url, { rejoin: eve.room.reconnectionToken });
  await using again = await claimSeat(server.url, seat);
  assert.equal(numberOf(again), NO_PLAYER);
  await until('one is counted', () => ada.room.state.spectators === 1);
  again.room.send('play', {});
  assert.notEqual(await nextWelcome(again), NO_PLAYER);
  await until('Eve plays', () => people(ada).includes('Eve'));
});

test('[SP4] with somebody on the stands and nobody on the field the bots play on', async () => {
  await using ada = await openRoom();
  const before = botsIn(ada);
  ada.room.send('spectate', {});
  assert.equal(await nextWelcome(ada), NO_PLAYER);
  await until('three bots are left', () => ada.room.state.players.size === 3 && people(ada).length === 0);
  const { tick } = ada.room.state;
  await until('the match goes on', () => ada.room.state.tick > tick + 30);
  const after = botsIn(ada);
  assert.ok(
    before.every((bot) => after.includes(bot)),
    `the same bots as before and one more: ${before.join()}, then ${after.join()}`,
  );
  assert.ok(ada.isHost(), 'the room is still hers');
});

test('[SP1] [JN6] names are told apart on the stands too', async () => {
  await using ada = await openRoom();
  await using eve = await joinArena(server.url, { name: 'ada', room: ada.room.roomId, spectate: true });
  eve.room.send('play', {});
  await nextWelcome(eve);
  await until('both play', () => people(ada).length === 2);
  assert.deepEqual(people(ada).sort(), ['Ada', 'ada 2']);
});
