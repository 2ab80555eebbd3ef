import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { loadMaps } from '#server/loadMaps.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { isClear } from '#shared/arena/isClear.ts';
import { BODY_RADIUS_PX, unitsOf } from '#shared/tuning.ts';
import { GamePage } from '../support/GamePage.ts';
import { PAD, StubbedPad } from '../support/StubbedPad.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const { arena } = (await loadMaps(['rink'])).get('rink')!;

describe('with a gamepad alone', () => {
  let server: RunningServer;
  let game: GamePage;
  let pad: StubbedPad;

  before(async () => {
    server = await startServer(testConfig({ BOTS: '0', ARENA_MAPS: 'rink' }));
    game = await GamePage.launch();
    pad = await StubbedPad.prepare(game);
    await game.open(server.url);
  });
  after(async () => {
    await game[Symbol.asyncDispose]();
    await server.stop();
  });
  afterEach(() => pad.letGo());

  /** What has the focus, as a test can tell. */
  const focus = (): Promise<string> =>
    game.page.evaluate(() => {
      const { activeElement: element } = document;
      return (
        element?.getAttribute('data-testid') ?? element?.closest('[data-testid]')?.getAttribute('data-testid') ?? element?.tagName ?? ''
      );
    });
  const hasFocus = (id: string): Promise<void> => until(`the focus on ${id}`, async () => (await focus()) === id);
  /** Walks as somebody does who sees where the focus is and where `target`. */
  const walkTo = async (target: Locator): Promise<void> => {
    const lookAround = (element: HTMLElement | SVGElement): 'there' | 'up' | 'down' | 'left' | 'right' => {
      if (element === document.activeElement) return 'there';
      const from = document.activeElement!.getBoundingClientRect();
      const to = element.getBoundingClientRect();
      if (to.top > from.bottom - 4) return 'down';
      if (to.bottom < from.top + 4) return 'up';
      return to.left < from.left ? 'left' : 'right';
    };
    for (let step = 0; step < 40; step++) {
      const way = await target.evaluate(lookAround);
      if (way === 'there') return;
      await pad.tap(PAD[way]);
    }
    assert.fail(`not reached in 40 steps; the focus is on ${await focus()}`);
  };
  /** Pulls the left stick to where there is room, and waits for a walk of 10 px: how fast it is a slow page may be asked too late. */
  const walk = async (): Promise<void> => {
    const { x, y } = await game.self();
    const isOpen = (px: number): boolean => isClear(arena, unitsOf(x), unitsOf(y + px), unitsOf(BODY_RADIUS_PX));
    await pad.pull([0, [10, 20, 30].every(isOpen) ? 1 : -1]);
    await game.untilView('a walk of 10 px', ({ self }) => Math.abs(self!.y - y) > 10);
  };
  const openSettings = async (): Promise<void> => {
    await pad.tap(PAD.start);
    await game.page.getByRole('dialog').waitFor();
    await walkTo(game.page.getByRole('button', { name: 'Settings', exact: true }));
    await pad.tap(PAD.a);
    await game.page.getByTestId('tab-sound').waitFor();
  };

  test('a pad that comes is told of, and so is one that goes', async () => {
    await pad.connect();
    await game.page.getByText('Gamepad connected').waitFor();
    await pad.disconnect();
    await game.page.getByText('Gamepad disconnected').waitFor();
    await pad.connect();
  });

  test('the first press shows where one is and presses nothing', async () => {
    await until('the focus to show', async () => {
      await pad.tap(PAD.a);
      return (await focus()) === 'quick-play';
    });
    assert.equal(await game.view(), null);
    assert.equal(await game.page.evaluate(() => document.documentElement.dataset['device']), 'pad');
  });

  test('the cross walks the menu, A presses, and the match is joined', async () => {
    await pad.tap(PAD.up);
    await until('the focus on what is above', async () => (await focus()).startsWith('mode-'));
    await pad.tap(PAD.down);
    await hasFocus('quick-play');
    await pad.tap(PAD.a);
    await game.selfInPlay();
  });

  test('the left stick walks, and lets go', async () => {
    const { x } = await game.self();
    const side = x < 1024 ? 1 : -1;
    await pad.pull([side, 0]);
    await game.untilView('a walk of 60 px', ({ self }) => Math.abs(self!.x - x) > 60);
    await pad.pull([0, 0]);
    await game.untilView('a disc at rest', ({ self }) => self!.vx === 0 && self!.vy === 0);
  });

  test('the right stick aims, and a trigger fires there', async () => {
    await pad.pull([0, 0], [0, -1]);
    await game.untilView('an aim upwards', ({ self }) => self!.aimY < 0 && Math.abs(self!.aimX) < Math.abs(self!.aimY) / 10);
    await pad.press(PAD.rt);
    await game.untilView('a shot upwards', ({ shots }) => shots.some(({ isOwn, vx, vy }) => isOwn && vy < 0 && Math.abs(vx) < -vy / 10));
  });

  test('a shoulder dashes', async () => {
    await pad.pull([0, 1]);
    await pad.press(PAD.lb);
    await game.untilView('a dash', ({ self }) => self!.dashCooldownTicks > 0);
  });

  test('the scoreboard shows while View is held', async () => {
    await pad.press(PAD.view);
    await game.page.getByTestId('scoreboard').waitFor();
    await pad.release();
    await game.page.getByTestId('scoreboard').waitFor({ state: 'detached' });
  });

  test('a pad that is pulled out while it walks and fires lets go of both', async () => {
    await pad.press(PAD.rt);
    await walk();
    await pad.disconnect();
    await game.untilView('a disc at rest, and silence', ({ self, shots }) => self!.vy === 0 && !shots.some(({ isOwn }) => isOwn));
    await pad.connect();
  });

  test('what is held when the menu opens does not act in it, nor on after it', async () => {
    await pad.press(PAD.rt);
    await walk();
    await pad.press(PAD.rt, PAD.start);
    await game.page.getByRole('dialog').waitFor();
    await game.untilView('a disc at rest, and silence', ({ self, shots }) => self!.vy === 0 && !shots.some(({ isOwn }) => isOwn));
    assert.equal(await game.page.getByRole('dialog').count(), 1, 'Start, still down, has not closed it again');
    await pad.press(PAD.rt);
    await pad.press(PAD.rt, PAD.b);
    await game.page.getByRole('dialog').waitFor({ state: 'detached' });
    const { shots } = (await game.view())!;
    assert.deepEqual(shots, [], 'the trigger, still down, does not fire');
  });

  test('in the settings the shoulders turn tabs, sliders change sideways, and B leads back', async () => {
    await openSettings();
    await walkTo(game.page.getByTestId('setting-volume'));
    await pad.tap(PAD.left);
    assert.equal(await game.page.getByTestId('setting-volume').inputValue(), '0.55');
    await pad.tap(PAD.rb);
    await pad.tap(PAD.rb);
    await hasFocus('tab-controls');
    await pad.tap(PAD.b);
    await game.page.getByTestId('settings').waitFor({ state: 'detached' });
  });

  test('a button is bound anew by a press of another, and does its work at once', async () => {
    await openSettings();
    await pad.tap(PAD.rb);
    await pad.tap(PAD.rb);
    await hasFocus('tab-controls');
    const dash = game.page.getByTestId('bindings-pad').getByTestId('bind-dash').first();
    const before = await dash.textContent();
    await walkTo(dash);
    await pad.tap(PAD.a);
    await until('the wait for a press', async () => (await dash.textContent()) === 'Press\u2026');
    await pad.tap(PAD.y);
    await until('the new button', async () => !['Press\u2026', before].includes(await dash.textContent()));
    await pad.tap(PAD.b);
    await game.page.getByTestId('settings').waitFor({ state: 'detached' });
    await pad.pull([0, 1]);
    assert.equal((await game.self()).dashCooldownTicks, 0);
    await pad.press(PAD.y);
    await game.untilView('a dash', ({ self }) => self!.dashCooldownTicks > 0);
  });

  test('the match is left through its menu', async () => {
    await pad.tap(PAD.start);
    await game.page.getByRole('dialog').waitFor();
    await walkTo(game.page.getByTestId('leave'));
    await pad.tap(PAD.a);
    await game.page.getByTestId('quick-play').waitFor();
    assert.deepEqual(game.problems, []);
  });
});
