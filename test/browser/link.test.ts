import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

test('a page with ?link= plays over that link', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using game = await GamePage.launch({ device: 'small' });
  await game.open(server.url, 'renderer=canvas&mute&link=delay=60');
  await game.page.getByTestId('quick-play').click();
  await game.self();
  await until('a round trip to be measured', async () => ((await game.stats())?.rttMs ?? 0) > 0);
  const rttMs = (await game.stats())!.rttMs;
  assert.ok(rttMs >= 120, `a round trip of ${rttMs} ms is faster than the link`);
  assert.deepEqual(game.problems, []);
});

test('a page with a ?link= that cannot be emulated says so in its console', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using game = await GamePage.launch({ device: 'small' });
  await game.open(server.url, 'renderer=canvas&mute&link=pigeon');
  await game.page.getByTestId('quick-play').click();
  await until('the sentence', () => game.problems.some((problem) => problem.includes('no link is called "pigeon": take one of lan, ')));
});
