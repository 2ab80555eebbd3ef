import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { BUTTON } from '#shared/sim/PlayerInput.ts';
import { CuttableProxy } from '../support/CuttableProxy.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

/** Where the own player is and what it did, as the server says. */
const standing = ({ view: { self } }: SessionPlayer) => [self?.id, self?.name, self?.x, self?.y, self?.score];

/** Runs a little and comes to rest, so that nothing is on its way when the link breaks. */
async function runAndRest(player: SessionPlayer): Promise<void> {
  await player.beginPlay();
  player.hands = () => ({ move: 1, aim: 0, buttons: 0 });
  await until('the body to run', () => (player.view.self?.vx ?? 0) > 100);
  player.hands = () => ({ move: 0, aim: 0, buttons: 0 });
  await until('the body to rest', () => player.view.self?.vx === 0 && player.view.self.vy === 0);
  const { predictedTick } = player.view;
  await until('the server to know', () => player.view.renderTick > predictedTick);
}

test('[RC5] a cut link comes back by itself to the same seat, body and score', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  await using player = await SessionPlayer.join(link.url);
  await runAndRest(player);
  const before = standing(player);
  const token = player.session.rejoinToken;
  link.cut();
  await until('the way back', () => player.statuses.length === 2);
  assert.deepEqual(player.statuses, ['reconnecting', 'playing']);
  assert.deepEqual(standing(player), before);
  assert.equal(player.session.stats().reconnects, 1);
  assert.notEqual(player.session.rejoinToken, token, 'a token serves once');

  player.playWildly(9);
  const { renderTick } = player.view;
  await until('two more seconds of play', () => player.view.renderTick > renderTick + 120);
  assert.equal(player.session.stats().corrections, 0);
  assert.ok(player.session.stats().pendingInputs < 60, 'inputs are acknowledged on the new connection');
});

test('[RC5] the seat is kept while the link is down, and others see that its owner is away', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  await using player = await SessionPlayer.join(link.url);
  await using witness = await SessionPlayer.join(server.url, { name: 'Bob' });
  const seen = () => witness.view.players.find(({ id }) => id === player.session.playerId);
  link.mode = 'refusing';
  link.cut();
  await until('the witness to see it', () => seen()?.isAway === true);
  assert.equal(player.session.status.state, 'reconnecting');
  link.mode = 'open';
  await until('the way back', () => player.session.status.state === 'playing');
  await until('the witness to see that', () => seen()?.isAway === false);
});

test('[RC5] a link that has fallen silent is given up for a new one', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  await using player = await SessionPlayer.join(link.url);
  const { playerId } = player.session;
  link.fallSilent();
  await until('the way back', () => player.statuses.length === 2, 20_000);
  assert.deepEqual(player.statuses, ['reconnecting', 'playing']);
  assert.equal(player.view.self?.id, playerId);
});

test('[RC5] an attempt to come back that nothing answers does not hold up the next one', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  await using player = await SessionPlayer.join(link.url);
  link.mode = 'mute';
  link.cut();
  await until('the link to break', () => link.connections === 0);
  await until('an attempt to begin', () => link.connections > 0);
  link.mode = 'open';
  await until('the way back', () => player.session.status.state === 'playing', 20_000);
});

test('[RC5] after a page reload the token claims the same seat', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  await using lost = await SessionPlayer.join(link.url, { name: 'Grace' });
  await runAndRest(lost);
  const before = standing(lost);
  const token = lost.session.rejoinToken;
  link.mode = 'refusing';
  link.cut();
  await until('the cut to be noticed', () => lost.session.status.state === 'reconnecting');
  await using back = await SessionPlayer.join(server.url, { name: 'whatever', rejoin: token });
  await until('the own body', () => back.view.self !== null);
  assert.deepEqual(standing(back), before);
  back.hands = () => ({ move: 0, aim: 0, buttons: BUTTON.fire });
  await until('to shoot again', () => back.view.shots.length > 0);
});

test('a session whose server is gone for good says so', async () => {
  const server = await startServer(testConfig({ BOTS: '0' }));
  await using player = await SessionPlayer.join(server.url);
  await server.stop();
  await until('the end', () => player.session.status.state === 'closed');
  assert.equal(
    player.session.step(performance.now() + 100, () => assert.fail('nothing to sample for')),
    0,
  );
});

test('leave resolves while the link is down', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  using link = await CuttableProxy.to(server.url);
  const player = await SessionPlayer.join(link.url);
  link.mode = 'refusing';
  link.cut();
  await until('the cut to be noticed', () => player.session.status.state === 'reconnecting');
  await player[Symbol.asyncDispose]();
  assert.equal(player.session.status.state, 'closed');
});
