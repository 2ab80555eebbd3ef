import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import { GamePage } from '../support/GamePage.ts';
import { requestSeat } from '../support/requestSeat.ts';
import { testConfig } from '../support/testConfig.ts';

test('a join that fails says so, and a retry works once the server is back', async () => {
  await using game = await GamePage.launch();
  const { page } = game;
  const port = await openMenuOfStoppedServer(game);
  await page.getByTestId('quick-play').click();
  await page.getByTestId('join-error').waitFor();
  await game.keepPicture('join-unreachable');

  await using _server = await startServer(testConfig({ PORT: String(port), BOTS: '0' }));
  await page.getByTestId('retry').click();
  await game.self();
});

test('[JN3] a join that the server refuses says why, and offers a retry', async () => {
  await using server = await startServer(testConfig({ MAX_ROOMS: '1', BOTS: '0' }));
  await using game = await GamePage.launch();
  await game.open(server.url);
  for (let seat = 0; seat < MAX_PLAYERS; seat++) await requestSeat(server.url);
  await game.page.getByTestId('quick-play').click();
  assert.match(await game.page.getByTestId('join-error').innerText(), /full/i);
  await game.page.getByTestId('retry').waitFor();
  await game.keepPicture('join-full');
});

/** Leaves the page as a player has it whose server went away behind an open menu. Returns the port, now free. */
async function openMenuOfStoppedServer(game: GamePage): Promise<number> {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await game.open(server.url);
  await game.page.waitForLoadState('networkidle');
  return server.port;
}
