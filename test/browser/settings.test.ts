import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { graveFindings } from '../support/axe.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';
import { visitPages } from '../support/visitScreens.ts';

const TABS = ['sound', 'picture', 'controls', 'play'] as const;
/** Half the height of the map `rink`, px. */
const MIDDLE_PX = 768;

describe('the settings', () => {
  let server: RunningServer;
  let game: GamePage;

  before(async () => {
    server = await startServer(testConfig({ BOTS: '0', ARENA_MAPS: 'rink' }));
    game = await GamePage.launch();
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });
  beforeEach(async () => {
    await game.protocol.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'local_storage' });
    await game.open(server.url);
  });

  const at = (id: string): Locator => game.page.getByTestId(id);
  const openSettings = async (tab: (typeof TABS)[number]): Promise<void> => {
    await game.page.getByRole('button', { name: 'Settings' }).click();
    await at(`tab-${tab}`).click();
  };
  const join = async (): Promise<void> => {
    await at('quick-play').click();
    await game.self();
  };
  /** Back to the menu: a page that is left in a match comes back to it. */
  const leave = async (): Promise<void> => {
    await game.page.keyboard.press('Escape');
    await at('leave').click();
    await at('quick-play').waitFor();
  };
  const key = (action: string, place = 0): Locator => at('bindings-keys').getByTestId(`bind-${action}`).nth(place);

  test('every page of the menu and the settings keep nobody out, in plain and in high contrast', async () => {
    const findings: string[] = [];
    const seen = new Set<string>();
    for (const contrast of ['plain', 'high']) {
      await visitPages(game, async (screen) => {
        seen.add(screen);
        findings.push(...(await graveFindings(game.page)).map((finding) => `${screen}, ${contrast}: ${finding}`));
      });
      await openSettings('picture');
      await at('setting-highContrast').click();
      await at('settings-done').click();
    }
    assert.deepEqual(findings, []);
    const pages = ['rooms', 'create', 'practice', 'guide', 'profile', 'looks', ...TABS.map((tab) => `settings, tab-${tab}`)];
    assert.deepEqual(
      pages.filter((page) => !seen.has(page)),
      [],
      'none was left out',
    );
  });

  test('what was chosen takes effect at once, survives a reload, and can be undone', async () => {
    await openSettings('picture');
    await at('setting-reducedMotion').click();
    await at('setting-uiScale').focus();
    for (let press = 0; press < 4; press++) await game.page.keyboard.press('ArrowRight');
    const scale = (): Promise<string> => game.page.evaluate(() => document.documentElement.style.getPropertyValue('--ui-scale'));
    assert.equal(await scale(), '1.2');
    await game.open(server.url);
    assert.equal(await scale(), '1.2');
    await openSettings('picture');
    assert.ok(await at('setting-reducedMotion').isChecked());
    await at('reset-tab').click();
    assert.ok(!(await at('setting-reducedMotion').isChecked()));
    assert.equal(await scale(), '1');
  });

  test('the tabs are walked by arrows, and one press of Tab leads to what is in them', async () => {
    await openSettings('sound');
    await game.page.keyboard.press('ArrowRight');
    assert.equal(await at('tab-picture').getAttribute('aria-selected'), 'true');
    await game.page.keyboard.press('ArrowLeft');
    await game.page.keyboard.press('ArrowLeft');
    assert.equal(await at('tab-play').getAttribute('aria-selected'), 'true');
    await game.page.keyboard.press('Home');
    await game.page.keyboard.press('Tab');
    assert.ok(await at('setting-volume').evaluate((element) => element === document.activeElement));
  });

  test('a key bound anew plays after a reload, and the old one no longer', async () => {
    await openSettings('controls');
    await key('up').click();
    await game.page.keyboard.press('KeyI');
    await game.page.getByText('I is now: Move up.').waitFor();
    await game.open(server.url);
    await join();
    const { y } = await game.selfInPlay();
    const isNorth = y < MIDDLE_PX;
    await game.page.keyboard.down('KeyW');
    await game.page.keyboard.down(isNorth ? 'KeyS' : 'KeyI');
    await game.untilView('a walk of 50 px', ({ self }) => (self!.y - y) * (isNorth ? 1 : -1) > 50);
    await game.page.keyboard.up('KeyS');
    await game.page.keyboard.up('KeyI');
    await game.untilView('a disc at rest, W still down', ({ self }) => self!.vy === 0);
    await game.page.keyboard.up('KeyW');
    await leave();
  });

  test('a key that is taken is swapped, and the note says with what', async () => {
    await openSettings('controls');
    await key('up').click();
    await game.page.keyboard.press('Space');
    await game.page.getByText('Space is now: Move up. It was taken from: Dash.').waitFor();
    assert.equal(await key('up').innerText(), 'Space');
    assert.equal(await key('dash').innerText(), 'W');
    await at('reset-keys').click();
    assert.equal(await key('up').innerText(), 'W');
  });

  test('Escape leaves a key as it is and the settings open, Delete empties it, and keys of the browser are refused', async () => {
    await openSettings('controls');
    await key('mute').click();
    await game.page.keyboard.press('Escape');
    assert.equal(await key('mute').innerText(), 'M');
    await key('mute').click();
    await game.page.keyboard.press('ControlLeft');
    await game.page.getByText('belongs to the browser').waitFor();
    assert.equal(await key('mute').innerText(), 'M');
    await key('mute').click();
    await game.page.keyboard.press('Delete');
    assert.equal(await key('mute').innerText(), '');
    await game.page.getByRole('button', { name: 'Reset: Mute' }).click();
    assert.equal(await key('mute').innerText(), 'M');
  });

  test('a button of the mouse can be bound, and presses nothing else on the way', async () => {
    await openSettings('controls');
    await key('scoreboard').click();
    await at('settings-done').click({ button: 'middle' });
    assert.equal(await key('scoreboard').innerText(), 'Middle click');
    await at('settings-done').click();
    await join();
    await game.page.mouse.move(640, 300);
    await game.page.mouse.down({ button: 'middle' });
    await at('scoreboard').waitFor();
    await game.page.mouse.up({ button: 'middle' });
    await at('scoreboard').waitFor({ state: 'detached' });
    await leave();
  });

  test('wild storage costs nothing but the wild choices', async () => {
    await game.page.evaluate(() => localStorage.setItem('bankshot.settings', '{"volume":"loud","keyBindings":{"up":7},"captions":true}'));
    await game.open(server.url);
    await openSettings('sound');
    assert.ok(await at('setting-captions').isChecked());
    assert.equal(await at('setting-volume').inputValue(), '0.6');
  });

  test('a second page of the game follows what is chosen in the first', async () => {
    const other = await game.page.context().newPage();
    await other.goto(`${server.url}/?test&mute`);
    await other.getByTestId('quick-play').waitFor();
    await openSettings('picture');
    await at('setting-highContrast').click();
    await until('the contrast of the other page', () => other.evaluate(() => document.documentElement.classList.contains('contrast')));
    await other.close();
  });

  test('nothing was complained of on the way', () => {
    const isCutOff = (problem: string): boolean => problem.endsWith('net::ERR_ABORTED'); // by a reload
    assert.deepEqual(
      game.problems.filter((problem) => !isCutOff(problem)),
      [],
    );
  });
});
