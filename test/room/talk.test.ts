import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { METRIC } from '#server/metrics/metricNames.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { CHAT_BURST, NO_PLAYER } from '#shared/netConfig.ts';
import { PHRASES } from '#shared/schema/phrases.ts';
import { joinArena, type Guest } from '../support/joinArena.ts';
import { readMetric } from '../support/readMetric.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig());
});
after(() => server.stop());

const openRoom = (mode: 'ffa' | 'tdm' = 'tdm') => {
  const rules = { mode, bots: 0, difficulty: 'easy', friendlyFire: false } as const;
  return joinArena(server.url, { name: 'Host', create: { map: 'rink', isPrivate: true, rules } });
};
const enter = (host: Guest, name: string, body: object = {}) => joinArena(server.url, { name, room: host.room.roomId, ...body });
const numberOf = (guest: Guest): number => guest.welcomes.at(-1)!.player;
const texts = ({ chat }: Guest): string[] => chat.map(({ text }) => text);
const matchOf = ({ room }: Guest) => (matchMaker.getLocalRoomById(room.roomId) as unknown as ArenaRoom).match;

test('[TK1] what is said to the team is heard by mates alone, what is said to all by everybody', async () => {
  await using host = await openRoom();
  const others = [await enter(host, 'Ada'), await enter(host, 'Bob'), await enter(host, 'Kim')];
  await using eve = await enter(host, 'Eve', { spectate: true });
  const match = matchOf(host);
  const side = match.teamOf(numberOf(host));
  const mates = others.filter((guest) => match.teamOf(numberOf(guest)) === side);
  assert.equal(mates.length, 1);
  host.room.send('chat', { text: 'left', to: 'team' });
  host.room.send('phrase', { phrase: 6, to: 'team' });
  host.room.send('chat', { text: 'hello', to: 'all' });
  await until('all have heard the last', () => [host, ...others, eve].every((guest) => texts(guest).includes('hello')));
  for (const guest of [...others, eve]) {
    assert.equal(texts(guest).includes('left'), mates.includes(guest));
    assert.equal(guest.phrases.length, mates.includes(guest) ? 1 : 0);
  }
  assert.ok(texts(host).includes('left'), 'who speaks hears it too');
  assert.deepEqual(mates[0]!.chat[0], { player: numberOf(host), name: 'Host', team: side, to: 'team', text: 'left' });
  assert.deepEqual(mates[0]!.phrases[0], { player: numberOf(host), name: 'Host', team: side, to: 'team', phrase: 6 });
  await Promise.all(others.map((guest) => guest[Symbol.asyncDispose]()));
});

test('[TK1] without teams everybody is told', async () => {
  await using host = await openRoom('ffa');
  await using ada = await enter(host, 'Ada');
  host.room.send('chat', { text: 'left', to: 'team' });
  await until('Ada hears it', () => ada.chat.length === 1);
  assert.equal(ada.chat[0]!.to, 'all');
});

test('[TK2] while a match is played the stands keep to themselves what they see', async () => {
  await using host = await openRoom('ffa');
  await using ada = await enter(host, 'Ada');
  await using eve = await enter(host, 'Eve', { spectate: true });
  await using kim = await enter(host, 'Kim', { spectate: true });
  const { round } = matchOf(host).world;
  round.phase = 'live';
  round.phaseEndTick = 1e6;
  eve.room.send('chat', { text: 'behind you', to: 'all' });
  await until('Kim hears it', () => kim.chat.length === 1);
  assert.deepEqual(kim.chat[0], { player: NO_PLAYER, name: 'Eve', team: 0, to: 'team', text: 'behind you' });
  round.phase = 'over';
  eve.room.send('chat', { text: 'well played', to: 'all' });
  await until('Ada hears that', () => ada.chat.length === 1 && host.chat.length === 1);
  assert.deepEqual(texts(ada), ['well played']);
});

test('[TK3] chat and phrases have one limit, and who is over it is told', async () => {
  await using host = await openRoom('ffa');
  await using ada = await enter(host, 'Ada');
  for (let n = 0; n < 2 * CHAT_BURST; n++) {
    host.room.send('chat', { text: `line ${n}`, to: 'all' });
    host.room.send('phrase', { phrase: 0, to: 'all' });
  }
  await until('it is too much', () => host.refusals.length >= 3 * CHAT_BURST - 1);
  assert.ok(host.refusals.every(({ why }) => why === 'too-often'));
  assert.ok(ada.chat.length + ada.phrases.length <= CHAT_BURST + 1);
  assert.equal(host.closed.code, null);
});

test('[RQ1] a message with wrong fields is dropped and counted, and does nothing', async () => {
  await using host = await openRoom('ffa');
  await using ada = await enter(host, 'Ada');
  const before = await readMetric(server, METRIC.messagesDropped);
  const wrong: [string, unknown][] = [
    ['chat', { text: 'x' }],
    ['chat', { text: 'x', to: 'everyone' }],
    ['chat', { text: 'x', to: 'all', player: 1 }],
    ['phrase', { phrase: PHRASES.length, to: 'all' }],
    ['phrase', { phrase: 0.5, to: 'all' }],
    ['vote', { choice: -1 }],
    ['team', { player: 1 }],
    ['spectate', null],
    ['kick', { player: 'Ada' }],
    ['kick', { player: NO_PLAYER }],
    ['start', 7],
    ['change', { map: '../secrets', mode: 'ffa' }],
    ['change', { map: 'rink', mode: 'chess' }],
  ];
  for (const [type, payload] of wrong) host.room.send(type, payload);
  await until('all are counted', async () => (await readMetric(server, METRIC.messagesDropped)) === before + wrong.length);
  assert.deepEqual([ada.chat.length, ada.phrases.length, host.refusals.length, host.closed.code], [0, 0, 0, null]);
  assert.equal(host.room.state.matchNumber, 1);
});

test('[TE2] a change of sides is made where it leaves the sides even, and refused with the reason where not', async () => {
  await using host = await openRoom('ffa');
  host.room.send('team', {});
  await until('the answer', () => host.refusals.length === 1);
  assert.equal(host.refusals[0]!.why, 'no-teams');
  await using other = await openRoom('tdm');
  await using ada = await enter(other, 'Ada');
  ada.room.send('team', {});
  await until('the answer', () => ada.refusals.length === 1);
  assert.equal(ada.refusals[0]!.why, 'uneven-teams');
  await using bob = await enter(other, 'Bob');
  const match = matchOf(other);
  const sideOf = (guest: Guest) => match.teamOf(numberOf(guest));
  const lone = [other, ada, bob].find((guest) => [other, ada, bob].filter((mate) => sideOf(mate) === sideOf(guest)).length === 2)!;
  const before = sideOf(lone);
  lone.room.send('team', {});
  await until('the side is the other one', () => sideOf(lone) !== before);
});

test('[VT1] people vote on the next match while one is over, the stands do not', async () => {
  await using host = await openRoom('ffa');
  await using eve = await enter(host, 'Eve', { spectate: true });
  host.room.send('vote', { choice: 0 });
  await until('the answer', () => host.refusals.length === 1);
  assert.equal(host.refusals[0]!.why, 'no-such-choice');
  const { round } = matchOf(host).world;
  round.phase = 'live';
  round.phaseEndTick = 0;
  await until('the ballot', () => host.room.state.ballot.length > 1, 30_000);
  eve.room.send('vote', { choice: 0 });
  host.room.send('vote', { choice: 1 });
  await until('one vote', () =>
    [...host.room.state.ballot]
      .map(({ votes }) => votes)
      .join('')
      .startsWith('01'),
  );
  assert.equal(eve.refusals.length, 1);
});
