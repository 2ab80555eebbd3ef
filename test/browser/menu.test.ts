import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

describe('the menu', () => {
  let server: RunningServer;
  let game: GamePage;
  before(async () => {
    server = await startServer(testConfig({ BOTS: '0' }));
    game = await GamePage.launch();
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });

  test('its pages have addresses: a reload stays, Back and Escape return', async () => {
    const { page } = game;
    await game.open(server.url);
    await page.getByTestId('go-guide').click();
    await page.getByTestId('guide').waitFor();
    await page.reload();
    await page.getByTestId('guide').waitFor();
    await page.goBack();
    await page.getByTestId('quick-play').waitFor();
    await page.getByTestId('go-practice').click();
    await page.getByTestId('practice-form').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('quick-play').waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('data-testid')),
      'go-practice',
      'the focus is where it left from',
    );
  });

  test('Escape leaves a page that has come up this very moment', async () => {
    const { page } = game;
    await game.open(server.url);
    await page.evaluate(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('[data-testid="guide"]') === null) return;
        observer.disconnect();
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape' }));
        document.body.dataset['pressed'] = '';
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByTestId('go-guide').click();
    await page.locator('body[data-pressed]').waitFor();
    await page.getByTestId('quick-play').waitFor();
  });

  test('the look that was chosen is there at the next visit', async () => {
    const { page } = game;
    await game.open(server.url);
    await page.getByTestId('open-looks').click();
    await page.getByTestId('colour-6').click();
    await page.getByTestId('emblem-3').click();
    await page.getByTestId('looks-done').click();
    await page.reload();
    await page.getByTestId('open-looks').click();
    assert.equal(await page.getByRole('radio', { name: 'Lime' }).isChecked(), true);
    assert.equal(await page.getByRole('radio', { name: 'Diamond' }).isChecked(), true);
  });

  test('by keyboard alone: a practice is as it was chosen, and is offered so again', async () => {
    const { page } = game;
    await game.open(server.url);
    await page.getByTestId('name-input').focus();
    for (const stop of ['mode-any', 'quick-play', 'go-rooms', 'go-create', 'go-practice']) {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement!.closest<HTMLElement>('[data-testid]')!.dataset['testid']), stop);
    }
    await page.keyboard.press('Enter');
    await page.getByTestId('practice-form').waitFor();
    await page.keyboard.press('Tab'); // from the title to the modes
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab'); // difficulty
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab'); // players
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await game.self();
    const { match, players } = (await game.view())!;
    assert.equal(match.mode, 'tdm');
    assert.equal(players.filter(({ isBot }) => isBot).length, 6, 'one more than at first');
    await page.reload();
    await page.getByTestId('practice-form').waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Team deathmatch' }).isChecked(), true);
    assert.equal(await page.getByRole('radio', { name: 'Normal' }).isChecked(), true);
  });

  test('no page of the menu complains on the console', () => assert.deepEqual(game.problems, []));
});
