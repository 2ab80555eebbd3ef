import type { GamePage } from './GamePage.ts';

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

/** Walks through what is shown over a match in which one stands still until one falls. Begins in the menu, in English. */
export async function visitMatch(game: GamePage, visit: Visit): Promise<void> {
  const { page } = game;
  const press = (name: string): Promise<void> => page.locator('.hud-buttons').getByRole('button', { name, exact: true }).click();
  await page.getByTestId('quick-play').click();
  await game.self();
  await visit('match');
  await page.getByTestId('death-card').waitFor({ timeout: 90_000 });
  await visit('death');
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
  await page.keyboard.press('Escape');
  await page.getByTestId('lag-panel').waitFor();
  await visit('lag graph');
}

/** The test ids on the page that begin so, in their order. */
const idsOf = ({ page }: GamePage, start: string): Promise<string[]> =>
  page
    .locator(`[data-testid^="${start}"]`)
    .evaluateAll((elements) => [
      ...new Set(elements.filter((element) => element.checkVisibility()).map((element) => element.getAttribute('data-testid')!)),
    ]);
