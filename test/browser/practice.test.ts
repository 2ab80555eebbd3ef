import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

test('a page that was here before opens without a server and plays a match against bots', async () => {
  await using game = await GamePage.launch({ device: 'small' });
  const { page } = game;
  let url = '';
  {
    await using server = await startServer(testConfig());
    ({ url } = server);
    await game.open(url);
    // As the page itself does after a while.
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('./service-worker.js', { type: 'module' });
      const tooLate = new Promise((_, reject) => setTimeout(() => reject(new Error('the worker could not keep the page')), 20_000));
      await Promise.race([navigator.serviceWorker.ready, tooLate]);
    });
  }
  await page.reload();
  await page.getByTestId('quick-play').click();
  await page.getByTestId('way-out').click();
  await game.self();
  await page.keyboard.down('KeyD');
  const view = (await game.view())!;
  assert.equal(view.players.filter(({ isBot }) => isBot).length, 5);
  await game.untilView('the own disc to run', ({ self }) => (self?.vx ?? 0) > 100);
  await page.keyboard.up('KeyD');
  await game.untilView('a shot', ({ shots }) => shots.length > 0);
  assert.equal((await game.stats())?.corrections, 0);
  await game.keepPicture('practice-offline');
});

test('the page can be installed: its manifest and icons are there, and are what they say', async () => {
  await using server = await startServer(testConfig());
  await using game = await GamePage.launch({ device: 'small' });
  await game.open(server.url);
  const { errors, data } = await game.protocol.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data ?? '{}') as {
    name: string;
    display: string;
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  assert.deepEqual([manifest.name, manifest.display, manifest.start_url], ['Bankshot', 'fullscreen', './']);
  for (const { src, sizes } of manifest.icons) {
    const side = await game.page.evaluate(async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      return picture.naturalWidth;
    }, src);
    if (sizes !== 'any') assert.equal(`${side}x${side}`, sizes, src);
  }
  const { installabilityErrors } = await game.protocol.send('Page.getInstallabilityErrors');
  assert.deepEqual(
    // A test's browser is always a private window.
    installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
    [],
  );
});
