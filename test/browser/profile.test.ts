import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer } from '#server/startServer.ts';
import type { PlayerRecord } from '../../client/web/profile/Record.ts';
import { graveFindings } from '../support/axe.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const RECORD = 'bankshot.record';

/** The record as stored; null while there is none. */
const stored = ({ page }: GamePage): Promise<{ record: PlayerRecord } | null> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as { record: PlayerRecord } | null, RECORD);

test('a match played to its end stands on the profile, stays after a reload, and a change from outside is told', async () => {
  await using server = await startServer(testConfig({ BOTS: '3' }));
  await using game = await GamePage.launch();
  await game.open(server.url);
  await game.page.getByTestId('quick-play').click();
  const { id } = await game.self();
  await game.untilView('play to begin', ({ round }) => round.phase === 'live');
  const [listing] = (await (await fetch(`${server.url}/api/rooms`)).json()) as { roomId: string }[];
  const { match } = matchMaker.getLocalRoomById(listing!.roomId) as ArenaRoom;
  const { world } = match;
  const own = world.players.find((player) => player.id === id)!;
  Object.assign(own, { score: world.rules.scoreLimit, kills: 17, bankKills: 8, deaths: 2 });
  await game.untilView('the result', ({ round }) => round.phase === 'over');
  await until('the match to be kept', async () => (await stored(game)) !== null);

  // Another tab: it has no seat to come back to.
  const page = await game.page.context().newPage();
  await game.page.close();
  await page.goto(`${server.url}/?test&mute`);
  await page.getByTestId('go-profile').click();
  await page.getByTestId('history').waitFor();
  assert.equal(await page.getByTestId('history-row').count(), 1);
  assert.match(await page.getByTestId('history-row').innerText(), /Victory\s+1\s+25\s+17\s+2/);
  const playerId = await page.getByTestId('player-id').innerText();
  assert.match(playerId, /^[\w-]{12}$/);
  assert.equal(await page.getByTestId('record-changed').count(), 0);
  assert.deepEqual(await graveFindings(page), []);

  await page.reload();
  await page.getByTestId('history').waitFor();
  assert.equal(await page.getByTestId('history-row').count(), 1);
  assert.equal(await page.getByTestId('player-id').innerText(), playerId, 'the same keys');
  assert.equal(await page.getByTestId('record-changed').count(), 0);

  await page.evaluate((key) => {
    const sealed = JSON.parse(localStorage.getItem(key)!) as { record: PlayerRecord };
    sealed.record.totals.kills = 9001;
    localStorage.setItem(key, JSON.stringify(sealed));
  }, RECORD);
  await page.reload();
  await page.getByTestId('record-changed').waitFor();
  assert.match(await page.getByTestId('totals').innerText(), /9,001/, 'shown all the same');

  await page.getByTestId('erase-record').click();
  assert.equal(await page.getByTestId('history-row').count(), 1, 'it is asked first');
  await page.getByTestId('erase-record').click();
  await until('the record to be empty', async () => (await page.getByTestId('history-row').count()) === 0);
  assert.equal(await page.getByTestId('record-changed').count(), 0);
  await page.getByTestId('open-looks').click();
  await page.getByTestId('colour-2').click();
  await page.getByTestId('looks-done').click();
  await page.getByTestId('back').click();
  await page.getByTestId('go-profile').waitFor();
});

test('a browser that keeps nothing is told so, and plays all the same', async () => {
  await using server = await startServer(testConfig());
  await using game = await GamePage.launch({ device: 'phone' });
  const { page } = game;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(`${server.url}/?test&mute#profile`);
  await page.getByTestId('player-id').waitFor();
  await page.getByText('keeps no key').waitFor();
  assert.deepEqual(await graveFindings(page), []);
});
