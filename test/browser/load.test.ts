import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

/** As they come over the wire, compressed. */
const MENU_LIMIT_BYTES = 60_000;
const LIMIT_BYTES = 400_000;
/** A middling home link, bytes a second and ms. */
const LINK = { downloadThroughput: 10e6 / 8, uploadThroughput: 2e6 / 8, latency: 20, offline: false };

test('over 10 Mbit/s, menu and match come within their budgets of bytes', async (t) => {
  await using server = await startServer(testConfig());
  await using game = await GamePage.launch();
  // The menu is what the document asks for; what scripts ask for is the match, fetched while the player types a name.
  const bytes = { menu: 0, match: 0 };
  const isForMatch = new Map<string, boolean>();
  const { protocol } = game;
  protocol.on('Network.requestWillBeSent', ({ requestId, initiator }) => isForMatch.set(requestId, initiator.type === 'script'));
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[isForMatch.get(requestId) === true ? 'match' : 'menu'] += encodedDataLength;
  });
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', LINK);

  const startMs = performance.now();
  const seconds = (): string => ((performance.now() - startMs) / 1000).toFixed(1);
  await game.page.goto(`${server.url}/?test&renderer=canvas&mute`);
  await game.page.getByTestId('quick-play').waitFor();
  t.diagnostic(`menu after ${seconds()} s`);
  await game.page.getByTestId('quick-play').click();
  await game.self();
  t.diagnostic(`from a cold cache to a player under control ${seconds()} s: menu ${kB(bytes.menu)}, match ${kB(bytes.match)}`);
  assert.ok(bytes.menu > 0 && bytes.menu <= MENU_LIMIT_BYTES, `the menu took ${kB(bytes.menu)}, limit ${kB(MENU_LIMIT_BYTES)}`);
  assert.ok(bytes.menu + bytes.match <= LIMIT_BYTES, `menu and match took ${kB(bytes.menu + bytes.match)}, limit ${kB(LIMIT_BYTES)}`);
});

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
