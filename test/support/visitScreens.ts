import { matchMaker } from '@colyseus/core';
import type { ArenaRoom } from '#server/room/ArenaRoom.ts';
import { MAX_NAME_LENGTH } from '#shared/netConfig.ts';
import { beginPlay } from './beginPlay.ts';
import type { GamePage } from './GamePage.ts';
import { SessionPlayer } from './SessionPlayer.ts';
import { shootDown } from './shootDown.ts';
import { until } from './until.ts';

/** Of a phase that waits for whoever looks. */
const LONG_TICKS = 1e5;

/** Called on each screen in turn, with what it is. */
type Visit = (screen: string) => Promise<void>;

/** Walks through all that is shown outside a match. Begins and ends in the menu. */
export async function visitMenus(game: GamePage, visit: Visit): Promise<void> {
  await visitPages(game, visit);
  await visitFailure(game, visit);
}

/** As `visitMenus`, while nothing fails. */
export async function visitPages(game: GamePage, visit: Visit): Promise<void> {
  const { page } = game;
  await visit('menu');
  for (const place of await idsOf(game, 'go-')) {
    await page.getByTestId(place).first().click();
    await page.getByTestId('back').waitFor();
    await page.waitForLoadState('networkidle');
    await visit(place.replace('go-', ''));
    await page.getByTestId('back').first().click();
    await page.getByTestId('quick-play').waitFor();
  }
  if ((await page.getByTestId('open-looks').count()) > 0) {
    await page.getByTestId('open-looks').click();
    await page.getByTestId('looks-done').waitFor();
    await visit('looks');
    await page.getByTestId('looks-done').click();
  }
  await page.locator('.menu-settings, [data-testid="open-settings"]').first().click();
  await visitSettings(game, visit);
}

async function visitSettings(game: GamePage, visit: Visit): Promise<void> {
  const { page } = game;
  await page.getByTestId('settings').waitFor();
  for (const tab of await idsOf(game, 'tab-')) {
    await page.getByTestId(tab).click();
    await visit(`settings, ${tab}`);
  }
  await page.getByTestId('settings-done').click();
}

async function visitFailure(game: GamePage, visit: Visit): Promise<void> {
  const { page } = game;
  await page.route('**/api/join', (route) => route.abort());
  await page.getByTestId('quick-play').click();
  await page.getByTestId('join-error').waitFor();
  await visit('failure');
  await page.unroute('**/api/join');
  await page.reload();
  await page.getByTestId('quick-play').waitFor();
}

/**
 * Walks through what is shown over a match in which one stands still and is shot down, of a room of one's own on a server of this process; then
 * the profile, with that match in it. Begins and ends in the menu, in English.
 */
export async function visitMatch(game: GamePage, visit: Visit): Promise<void> {
  const { page } = game;
  const press = (name: string): Promise<void> => page.locator('.hud-buttons').getByRole('button', { name, exact: true }).click();
  const roomId = await openRoom(game);
  await visit('invitation');
  await page.getByTestId('invite-done').click();
  const { id } = await game.self();
  const { match } = matchMaker.getLocalRoomById(roomId) as ArenaRoom;
  await beginPlay();
  await visit('match');
  const body = match.world.players.find((player) => player.id === id)!;
  await until('a life to lose', () => body.body.isAlive);
  shootDown(match.world, id);
  await page.getByTestId('death-card').waitFor();
  // Dead for as long as it takes to look, and under the words a match begins with: one may fall while they are up.
  body.spawnTick += LONG_TICKS;
  const { round } = match.world;
  Object.assign(round, { phase: 'warmup', phaseEndTick: match.tick + LONG_TICKS });
  await page.getByTestId('round-banner').locator('strong').waitFor();
  await visit('death');
  round.phase = 'live';
  body.spawnTick = match.tick + 1;
  await press('Scoreboard');
  await page.getByTestId('scoreboard').waitFor();
  await visit('scoreboard');
  await page.keyboard.press('Escape');
  await press('Chat');
  await page.getByTestId('chat-input').waitFor();
  await visit('chat');
  await page.keyboard.press('Escape');
  await press('Menu');
  await page.getByTestId('lag-toggle').click();
  await visit('match menu');
  await visitHostPanel(game, roomId, visit);
  await page.getByTestId('lag-panel').waitFor();
  await visit('lag graph');
  await page.getByTestId('lag-panel').getByRole('button', { name: 'Close' }).click();
  match.world.players.find((player) => player.id !== id)!.score += 10; // a tie would be played on
  round.phaseEndTick = match.tick;
  await page.getByTestId('end-screen').waitFor();
  round.phaseEndTick = match.tick + LONG_TICKS;
  await visit('end screen');
  await press('Menu');
  await page.getByTestId('leave').click();
  await page.getByTestId('go-profile').first().click();
  await page.getByTestId('profile').getByRole('table').waitFor();
  await visit('profile of a player');
  await page.getByTestId('back').first().click();
}

async function openRoom({ page }: GamePage): Promise<string> {
  await page.getByTestId('go-create').first().click();
  await page.getByTestId('bots').fill('9');
  await page.getByTestId('open-room').click();
  await page.getByTestId('invite').waitFor();
  return new URL(page.url()).hash.replace('#room=', '');
}

/** With somebody on the field and on the stands, of the longest names there are. Begins in the menu of the match. */
async function visitHostPanel({ page }: GamePage, roomId: string, visit: Visit): Promise<void> {
  const url = new URL(page.url()).origin;
  await using _player = await SessionPlayer.join(url, { name: 'W'.repeat(MAX_NAME_LENGTH), seat: { room: roomId } });
  await using _watcher = await SessionPlayer.join(url, { name: 'M'.repeat(MAX_NAME_LENGTH), seat: { room: roomId, spectate: true } });
  await page.getByTestId('open-host').click();
  await page.locator('[data-testid^="kick-guest-"]').waitFor();
  await visit('host panel');
  await page.keyboard.press('Escape');
}

/** The test ids on the page that begin so, in their order. */
const idsOf = ({ page }: GamePage, start: string): Promise<string[]> =>
  page
    .locator(`[data-testid^="${start}"]`)
    .evaluateAll((elements) => [
      ...new Set(elements.filter((element) => element.checkVisibility()).map((element) => element.getAttribute('data-testid')!)),
    ]);
