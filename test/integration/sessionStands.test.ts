import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { BUTTON, NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig());
});
after(() => server.stop());

const rules = { mode: 'ffa', bots: 4, difficulty: 'normal', friendlyFire: false } as const;
const openRoom = () => SessionPlayer.join(server.url, { name: 'Ada', seat: { create: { map: 'rink', isPrivate: true, rules } } });

test('[SP5] a session on the stands sees the match and has no part in it', async () => {
  await using ada = await openRoom();
  ada.playWildly(7);
  await using eve = await SessionPlayer.join(server.url, { name: 'Eve', seat: { room: ada.session.roomId, spectate: true } });
  assert.ok(eve.session.isSpectating && !eve.session.isHost && ada.session.isHost);
  let asked = 0;
  eve.hands = () => {
    asked += 1;
    return NEUTRAL_INPUT;
  };
  const id = ada.session.playerId;
  const places = new Set<number>();
  eve.eyes = ({ players, self, shots, predictedTick, renderTick }) => {
    assert.equal(self, null);
    assert.ok(players.every(({ isSelf }) => !isSelf) && shots.every(({ isOwn }) => !isOwn));
    assert.ok(Math.abs(predictedTick - renderTick) < 60, `${predictedTick} and ${renderTick}`);
    places.add(players.find((player) => player.id === id)?.x ?? 0);
  };
  await until('Ada is seen to run', () => places.size > 30);
  await until('shots fly', () => eve.view.shots.length > 0 || eve.view.events.some(({ kind }) => kind === 'beam'));
  const stats = eve.session.stats();
  assert.equal(asked, 0, 'there is nothing to do');
  assert.deepEqual([stats.corrections, stats.pendingInputs, stats.waitingInputs, stats.handovers], [0, 0, 0, 0]);
  assert.ok(stats.interpolationDelayMs > 0 && stats.bytesDown > 0);
  await until('the count of the stands', () => eve.view.match.spectators === 1);
});

test('[SP5] a session goes to the stands and back, and predicts its next body without a correction', async () => {
  await using ada = await openRoom();
  let seats = 0;
  ada.session.on('seat', () => (seats += 1));
  ada.playWildly(11);
  const first = ada.session.playerId;
  await until('it plays', () => ada.view.predictedTick > 0 && ada.session.stats().pendingInputs > 0);
  const { renderTick } = ada.view;
  ada.session.spectate();
  await until('it watches', () => ada.session.isSpectating && ada.view.self === null);
  assert.equal(ada.session.playerId, NO_PLAYER);
  await until('the bots play on', () => ada.view.renderTick > renderTick + 30 && ada.view.players.length === 4);
  assert.equal(ada.session.stats().pendingInputs, 0);
  ada.session.play();
  await until('it has a body', () => ada.view.self !== null && ada.view.self.isAlive);
  assert.notEqual(ada.session.playerId, first);
  assert.equal(ada.view.self!.id, ada.session.playerId);
  assert.equal(ada.view.players.filter(({ isSelf }) => isSelf).length, 1);
  const { x, y } = ada.view.self!;
  await until('it runs', () => ada.view.self !== null && Math.hypot(ada.view.self.x - x, ada.view.self.y - y) > 40);
  ada.hands = () => ({ ...NEUTRAL_INPUT, buttons: BUTTON.fire });
  await until('it fires', () => ada.view.shots.some(({ isOwn }) => isOwn));
  assert.equal(seats, 2);
  assert.equal(ada.session.stats().corrections, 0);
  assert.deepEqual(ada.statuses, []);
});

test('[SP5] [RC5] a cut on the stands is mended like any other', async () => {
  await using ada = await openRoom();
  await using eve = await SessionPlayer.join(server.url, { name: 'Eve', seat: { room: ada.session.roomId, spectate: true } });
  const { rejoinToken } = eve.session;
  await using again = await SessionPlayer.join(server.url, { name: 'Eve', rejoin: rejoinToken });
  assert.ok(again.session.isSpectating);
  await until('the match is seen', () => again.view.players.some(({ id }) => id === ada.session.playerId));
});

test('[HO4] [TK1] [TE2] what a host and a guest ask for through their sessions is done, or refused with a reason', async () => {
  await using ada = await openRoom();
  await using bob = await SessionPlayer.join(server.url, { name: 'Bob', seat: { room: ada.session.roomId } });
  const said: string[] = [];
  const refused: string[] = [];
  bob.session.on('chat', ({ name, text, to }) => said.push(`${name} to ${to}: ${text}`));
  bob.session.on('phrase', ({ name, phrase }) => said.push(`${name}: ${phrase}`));
  bob.session.on('refused', ({ what, why }) => refused.push(`${what}: ${why}`));
  ada.session.sendChat('hello');
  ada.session.sendPhrase(3);
  bob.session.switchTeam();
  bob.session.kick(ada.session.playerId);
  bob.session.startMatch();
  bob.session.vote(0);
  await until('all is answered', () => said.length === 2 && refused.length === 4);
  assert.deepEqual(said, ['Ada to all: hello', 'Ada: 3']);
  assert.deepEqual(refused, ['team: no-teams', 'kick: not-host', 'start: not-host', 'vote: no-such-choice']);
  ada.session.changeMatch('ring', 'tdm');
  await until('both are on the other map', () => ada.session.arena.name === 'ring' && bob.session.arena.name === 'ring');
  ada.session.kick(bob.session.playerId);
  await until('Bob is out', () => bob.session.status.state === 'closed');
});
