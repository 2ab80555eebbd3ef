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
