import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ArenaView } from '#net/ArenaView.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { GamePage, type Device } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

declare global {
  interface Window {
    /** How often the phone was told to shake. */
    __shakes: number;
  }
}

/** Half the width of the map `rink`, px: from any spawn there is room to walk towards it. */
const MIDDLE_PX = 1024;

const isStill = ({ self, shots }: ArenaView): boolean => self!.vx === 0 && self!.vy === 0 && !shots.some(({ isOwn }) => isOwn);
const isBusy = ({ self, shots }: ArenaView): boolean => self!.vx !== 0 && shots.some(({ isOwn }) => isOwn);

/** A page on its menu, in a browser that holds these settings. */
async function openMenu(device: Device, settings = {}): Promise<{ server: RunningServer; game: GamePage }> {
  const server = await startServer(testConfig({ BOTS: '0', ARENA_MAPS: 'rink' }));
  const game = await GamePage.launch({ device });
  await game.page.addInitScript((stored) => localStorage.setItem('bankshot.settings', stored), JSON.stringify(settings));
  await game.page.addInitScript(() => {
    window.__shakes = 0;
    navigator.vibrate = () => ++window.__shakes > 0;
  });
  await game.open(server.url);
  return { server, game };
}

describe('with keyboard and mouse', () => {
  let server: RunningServer;
  let game: GamePage;

  before(async () => {
    ({ server, game } = await openMenu('desktop'));
    await game.page.getByTestId('quick-play').click();
    await game.selfInPlay();
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });

  let side: -1 | 0 | 1 = 0;
  /** Walks and fires: at first towards the middle, then the other way each time, for a slow page may walk on until a wall stops it. */
  const getBusy = async (): Promise<void> => {
    const { x } = await game.self();
    side = side === 0 ? (x < MIDDLE_PX ? 1 : -1) : side > 0 ? -1 : 1;
    await game.page.mouse.move(640, 100);
    await game.page.mouse.down();
    await game.page.keyboard.down(side > 0 ? 'KeyD' : 'KeyA');
    await game.untilView('a walk and a shot', isBusy);
  };
  const isPanelOpen = async (): Promise<boolean> =>
    (await game.page.getByRole('dialog').count()) + (await game.page.getByTestId('chat-input').count()) > 0;
  const letGo = async (): Promise<void> => {
    await game.page.mouse.up();
    for (const key of ['KeyD', 'KeyA']) await game.page.keyboard.up(key);
  };

  const WAYS: Record<string, () => Promise<void>> = {
    'the page loses the focus': () => game.page.evaluate(() => void window.dispatchEvent(new Event('blur'))),
    'the page is hidden': () =>
      game.page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
      }),
    'a panel opens': async () => {
      await game.page.keyboard.press('Escape');
      await game.page.getByRole('dialog').waitFor();
    },
    'somebody starts to type': () => game.page.keyboard.press('Enter'),
  };
  for (const [what, happens] of Object.entries(WAYS)) {
    test(`everything is let go when ${what}`, async () => {
      await getBusy();
      await happens();
      await game.untilView('a disc at rest, and silence', isStill);
      await letGo();
      if (await isPanelOpen()) await game.page.keyboard.press('Escape');
      await until('no panel', async () => !(await isPanelOpen()));
    });
  }

  test('the scoreboard may stay after one press until the next', async () => {
    const board = game.page.getByTestId('scoreboard');
    await game.page.evaluate(() => {
      localStorage.setItem('bankshot.settings', '{"scoreboardToggle":true}');
      window.dispatchEvent(new StorageEvent('storage', { key: 'bankshot.settings', newValue: '{"scoreboardToggle":true}' }));
    });
    await game.page.keyboard.press('Tab');
    await board.waitFor();
    await game.page.keyboard.press('Tab');
    await board.waitFor({ state: 'detached' });
    assert.deepEqual(game.problems, []);
  });
});

describe('with a keyboard alone', () => {
  let server: RunningServer;
  let game: GamePage;

  before(async () => {
    ({ server, game } = await openMenu('desktop'));
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });

  /** Presses Tab until an element has the focus. */
  const walkTo = async (what: string, isThere: () => Promise<boolean>): Promise<void> => {
    for (let press = 0; press < 40 && !(await isThere()); press++) await game.page.keyboard.press('Tab');
    assert.ok(await isThere(), `Tab never came to ${what}`);
  };
  const isFocused = (id: string) => (): Promise<boolean> =>
    game.page.evaluate((wanted) => document.activeElement?.getAttribute('data-testid') === wanted, id);

  test('the match is joined', async () => {
    await walkTo('quick play', isFocused('quick-play'));
    await game.page.keyboard.press('Enter');
    await game.selfInPlay();
  });

  test('the player walks, and shoots where they walk', async () => {
    const { x } = await game.self();
    const side = x < MIDDLE_PX ? 1 : -1;
    await game.page.keyboard.down(side > 0 ? 'KeyD' : 'KeyA');
    await game.page.keyboard.down('KeyF');
    await game.untilView('a walk', ({ self }) => (self!.x - x) * side > 50);
    await game.untilView('a shot ahead', ({ shots }) => shots.some(({ isOwn, vx }) => isOwn && vx * side > 0));
    for (const key of ['KeyD', 'KeyA', 'KeyF']) await game.page.keyboard.up(key);
  });

  test('the settings are opened from the match and closed again', async () => {
    await game.page.keyboard.press('Escape');
    await walkTo('the settings', () => game.page.evaluate(() => document.activeElement?.textContent === 'Settings'));
    await game.page.keyboard.press('Enter');
    await game.page.getByTestId('settings').waitFor();
    await game.page.getByTestId('tab-sound').waitFor();
    await game.page.keyboard.press('Escape');
    await game.page.getByTestId('settings').waitFor({ state: 'detached' });
  });

  test('the match is left', async () => {
    await game.page.keyboard.press('Escape');
    await walkTo('leave', isFocused('leave'));
    await game.page.keyboard.press('Enter');
    await game.page.getByTestId('quick-play').waitFor();
    assert.deepEqual(game.problems, []);
  });
});

describe('with thumbs', () => {
  let server: RunningServer;
  let game: GamePage;

  before(async () => {
    ({ server, game } = await openMenu('phone', { leftHanded: true, touchReach: 40 }));
    await game.page.getByTestId('quick-play').tap();
    await game.selfInPlay();
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...touchPoints: { x: number; y: number; id: number }[]) =>
    game.protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  const [LEFT, RIGHT] = [
    { x: 170, y: 240, id: 1 },
    { x: 680, y: 240, id: 2 },
  ];

  test('for the left-handed the right thumb moves and the left one aims and fires', async () => {
    const { x } = await game.self();
    const side = x < MIDDLE_PX ? 1 : -1;
    await touch('touchStart', RIGHT);
    await touch('touchMove', { ...RIGHT, x: RIGHT.x + 40 * side });
    await game.untilView('a walk', ({ self }) => (self!.x - x) * side > 40);
    await touch('touchStart', { ...RIGHT, x: RIGHT.x + 40 * side }, LEFT);
    await touch('touchMove', { ...RIGHT, x: RIGHT.x + 40 * side }, { ...LEFT, y: LEFT.y - 40 });
    await game.untilView('a shot upwards', ({ shots }) => shots.some(({ isOwn, vy }) => isOwn && vy < 0));
    await game.keepPicture('left-handed');
    const stick = await game.page.getByTestId('stick-aim').boundingBox();
    assert.ok(Math.abs(stick!.x + stick!.width / 2 - LEFT.x) < 2, 'the stick stands under the thumb');
  });

  test('the phone shakes with each shot', async () => {
    const shakes = (): Promise<number> => game.page.evaluate(() => window.__shakes);
    await until('a shake', async () => (await shakes()) > 0);
  });

  test('a touch that the system takes away lets go of its stick', async () => {
    await touch('touchCancel');
    await game.untilView('a disc at rest, and silence', isStill);
    assert.deepEqual(game.problems, []);
  });
});
