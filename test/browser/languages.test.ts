import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { findMisfits } from '../support/findMisfits.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { visitMatch, visitMenus } from '../support/visitScreens.ts';

const TAGS = ['en', 'zh-Hans', 'es', 'de', 'fr', 'ja', 'pt-BR'] as const;

/** What Quick play is called, as written in the catalogue. */
const quickPlay = (tag: string): string =>
  /quickPlay: ['"](.+?)['"],/.exec(readFileSync(new URL(`../../client/web/i18n/${tag}.ts`, import.meta.url), 'utf8'))![1]!;

test('the page speaks the language of the browser from its first paint on, and another one as soon as it is chosen', async () => {
  await using server = await startServer(testConfig({ BOTS: '0' }));
  await using game = await GamePage.launch({ locale: 'de-AT' });
  const { page } = game;
  // Everything that is ever said on the button, from the first paint on.
  await page.addInitScript(() => {
    const said = ((window as Window & { said?: Set<string> }).said = new Set<string>());
    const look = (): void => {
      const text = document.querySelector('[data-testid="quick-play"]')?.textContent;
      if (text !== undefined && text !== null && text !== '') said.add(text);
    };
    new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
  });
  await game.open(server.url);
  const said = (): Promise<string[]> => page.evaluate(() => [...(window as Window & { said?: Set<string> }).said!]);
  assert.deepEqual(await said(), [quickPlay('de')]);
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');

  await speak(game, 'ja');
  assert.deepEqual(await said(), [quickPlay('de'), quickPlay('ja')]);
  assert.deepEqual(game.problems, []);
});

const UPRIGHT = { width: 390, height: 844 };
/** How each is held. */
const DEVICES = {
  desktop: [{ width: 1280, height: 720 }],
  upright: [UPRIGHT, { width: UPRIGHT.height, height: UPRIGHT.width }],
} as const;
const TOURS = { menus: visitMenus, match: visitMatch } as const;

for (const [device, sizes] of Object.entries(DEVICES)) {
  const held = device === 'desktop' ? 'on a desktop' : 'on a phone, held upright and on its side';
  for (const [tour, walk] of Object.entries(TOURS)) {
    test(`every word fits its place in every language, ${tour}, ${held}`, async () => {
      await using server = await startServer(testConfig({ BOTS: '9', BOT_DIFFICULTY: 'hard' }));
      await using game = await GamePage.launch({ device: device as keyof typeof DEVICES });
      // Words are looked at, not pictures: the fight behind them is drawn as cheaply as it can be.
      await game.page.addInitScript(() => localStorage.setItem('bankshot.settings', JSON.stringify({ quality: 'low' })));
      await game.open(server.url);
      const misfits: string[] = [];
      const look = async (screen: string): Promise<void> => {
        for (const tag of TAGS) {
          await speak(game, tag);
          for (const { what, text, element } of await findMisfits(game.page))
            misfits.push(`${screen} in ${tag}: "${text}" ${what} (${element})`);
          if (process.env['PICTURES'] !== undefined) await game.keepPicture(`${screen.replaceAll(/\W+/g, '-')}-${device}-${tag}`);
        }
      };
      await walk(game, async (screen) => {
        for (const size of sizes) {
          if (sizes.length > 1) await game.page.setViewportSize(size);
          await look(`${screen}, ${size.width}x${size.height}`);
        }
        await speak(game, 'en');
        if (sizes.length > 1) await game.page.setViewportSize(UPRIGHT);
      });
      assert.deepEqual(misfits, []);
    });
  }
}

/** Chooses a language as the settings of another tab would, and waits until it is spoken, and what pops up with it has popped up. */
async function speak({ page }: GamePage, language: string): Promise<void> {
  await page.evaluate(async (tag) => {
    const root = document.documentElement;
    const spoken = new Promise<void>((resolve) => {
      if (root.lang === tag) resolve();
      new MutationObserver(() => root.lang === tag && resolve()).observe(root, { attributeFilter: ['lang'] });
    });
    const stored = JSON.parse(localStorage.getItem('bankshot.settings') ?? '{}') as object;
    const newValue = JSON.stringify({ ...stored, language: tag });
    window.dispatchEvent(new StorageEvent('storage', { key: 'bankshot.settings', newValue }));
    await spoken;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const animation of document.getAnimations()) if (Number(animation.effect?.getComputedTiming().endTime) < 1000) animation.finish();
  }, language);
}
