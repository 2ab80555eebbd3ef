import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

test('[RC5] a reloaded page is back in its seat, without the menu', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using game = await GamePage.launch();
  await game.open(server.url);
  await game.page.getByTestId('name-input').fill('Reloader');
  await game.page.getByTestId('quick-play').click();
  const first = await game.self();
  await game.page.reload();
  const second = await game.self();
  assert.equal(second.id, first.id);
  assert.equal(second.name, 'Reloader');
  assert.equal((await game.view())!.players.length, 1, 'the seat before the reload is not left behind');
});

test('a reload after the server has ended the match leads to the menu', async () => {
  await using game = await GamePage.launch();
  const port = await playUntilTheServerEnds(game);
  await game.page.getByTestId('join-error').waitFor();
  await using _server = await startServer(testConfig({ PORT: String(port), BOTS: '0' }));
  await game.page.reload();
  await game.page.getByTestId('quick-play').waitFor();
});

/** Returns the port, now free. */
async function playUntilTheServerEnds(game: GamePage): Promise<number> {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await game.open(server.url);
  await game.page.getByTestId('quick-play').click();
  await game.self();
  return server.port;
}
