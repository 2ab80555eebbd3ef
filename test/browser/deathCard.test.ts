import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { matchMaker } from '@colyseus/core';
import type { ViewEvent } from '#net/ArenaView.ts';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { NEUTRAL_INPUT } from '#shared/sim/PlayerInput.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { GamePage } from '../support/GamePage.ts';
import { SessionPlayer } from '../support/SessionPlayer.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';
import { brainHands } from '../virtual/hands.ts';

/** Time for an ace to find somebody who stands still, and to shoot them down. */
const HUNT_TIMEOUT_MS = 60_000;
/** The scale in which the page tells distances. */
const PX_PER_M = 50;
/** Of the page, each way: its round trip is no rounding error. */
const LINK_DELAY_MS = 30;

/** Until the card has been read, however slowly. */
const READING_TICKS = 1e5;

type Kill = Extract<ViewEvent, { kind: 'kill' }>;

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ BOTS: '0', ARENA_MAPS: 'rink' }));
});
after(() => server.stop());

/** The number that stands beside a label of the card; NaN when it is not a number with its unit. */
const figure = (words: string, label: string): number => Number(new RegExp(`${label}\\s+(\\d+) m`).exec(words)?.[1] ?? NaN);

/** Has the hunter play as an ace until it has shot down `target`, who stands still; returns what the server said of it. */
async function shootDown(hunter: SessionPlayer, target: number): Promise<Kill> {
  const hands = brainHands(hunter.session.arena, 'ace', 7);
  hunter.hands = () => hands(hunter.view);
  let kill: Kill | undefined;
  hunter.eyes = ({ events }) => {
    kill ??= events.find((event) => event.kind === 'kill' && event.target === target) as Kill | undefined;
  };
  await until('the kill', () => kill !== undefined, HUNT_TIMEOUT_MS);
  hunter.hands = () => NEUTRAL_INPUT;
  return kill!;
}

test('who is shot down reads by whom, with what, from how far, over which links and how far back; and later again', async () => {
  await using game = await GamePage.launch();
  await game.open(server.url, `renderer=canvas&mute&link=delay=${LINK_DELAY_MS}`);
  await game.page.getByTestId('quick-play').click();
  const { id } = await game.selfInPlay();
  await using hunter = await SessionPlayer.join(server.url, { name: 'Hunter' });
  const kill = await shootDown(hunter, id);
  const { match } = matchMaker.getLocalRoomById(hunter.session.roomId) as ArenaRoom;
  const fallen = match.world.players.find((player) => player.id === id)!;
  fallen.spawnTick += READING_TICKS;

  const card = game.page.getByTestId('death-card');
  await card.getByText('Taken down by').waitFor();
  const words = await card.locator('.death-story').innerText();
  assert.match(words, /Hunter/);
  assert.match(words, new RegExp(`with ${WEAPONS[kill.weapon].name}`, 'i'));
  assert.equal(/off \d+ wall/.test(words), kill.bounces > 0, `${words} after ${kill.bounces} bounces`);
  assert.equal(figure(words, 'Distance'), Math.max(1, Math.round(kill.distancePx / PX_PER_M)));
  assert.ok(figure(words, 'Their ping') >= 0, 'the shooter is no bot');
  assert.ok(figure(words, 'Your ping') >= 2 * LINK_DELAY_MS, 'the own ping is that of the link');
  assert.equal(figure(words, 'Rewind'), kill.rewindMs);
  assert.match(await game.page.getByTestId('death-told').innerText(), /^Taken down by Hunter with /);
  await game.keepPicture('desktop-death');

  fallen.spawnTick -= READING_TICKS;
  await game.untilView('the next life', ({ self }) => self!.isAlive);
  await card.waitFor({ state: 'detached' });
  await game.page.keyboard.press('Escape');
  await game.page.getByText('Your last death').click();
  assert.equal(await game.page.getByTestId('last-death').locator('.death-story').innerText(), words);
  await game.keepPicture('desktop-death-last');
  assert.deepEqual(game.problems, []);
});
