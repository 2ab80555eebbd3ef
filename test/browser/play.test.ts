import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadMaps } from '#server/loadMaps.ts';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { isClear } from '#shared/arena/isClear.ts';
import { BODY_RADIUS_PX, UNITS_PER_PX, unitsOf } from '#shared/tuning.ts';
import { beginPlay } from '../support/beginPlay.ts';
import { GamePage } from '../support/GamePage.ts';
import { keyboardAndMouse, thumbs, type Hands } from '../support/Hands.ts';
import { joinArena, type Guest } from '../support/joinArena.ts';
import type { Rgb } from '../support/readPixels.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

const WALK_PX = 80;
const { arena } = (await loadMaps(['rink'])).get('rink')!;
const AMBER = 1;
const AMBER_RGB: Rgb = [0xff, 0xb0, 0x00];
const FIGHT_TIMEOUT_MS = 120_000;

/** Pixels that are amber to the eye. */
const amber = (pixels: readonly Rgb[]): number =>
  pixels.filter((pixel) => pixel.every((channel, i) => Math.abs(channel - AMBER_RGB[i]!) < 48)).length;
const bright = (pixels: readonly Rgb[]): number => pixels.filter((pixel) => Math.max(...pixel) > 200).length;

const PLAYERS: Record<'desktop' | 'phone', (game: GamePage) => Hands> = { desktop: keyboardAndMouse, phone: thumbs };

for (const device of ['desktop', 'phone'] as const) {
  describe(`on a ${device}`, () => {
    let server: RunningServer;
    let game: GamePage;
    let hands: Hands;
    /** Another player in the arena: sees what the server tells everybody. */
    let witness: Guest;

    before(async () => {
      server = await startServer(testConfig({ BOTS: '0', ARENA_MAPS: 'rink' }));
      witness = await joinArena(server.url, { name: 'Witness', colour: 0 });
      await beginPlay();
      game = await GamePage.launch({ device });
      hands = PLAYERS[device](game);
    });
    after(async () => {
      await game[Symbol.asyncDispose]();
      await server.stop();
    });

    /** To the right where nothing is in the way there, else to the left. */
    const openSide = (x: number, y: number): -1 | 1 => {
      const isOpen = (px: number): boolean => isClear(arena, unitsOf(x + px), unitsOf(y), unitsOf(BODY_RADIUS_PX));
      return [30, 60, 90].every(isOpen) ? 1 : -1;
    };

    test('the menu leads into the arena, under the name typed', async () => {
      await game.open(server.url);
      await game.keepPicture(`${device}-menu`);
      await join(game, hands, 'Browser');
      const { id, name } = await game.self();
      assert.equal(name, 'Browser');
      assert.equal(witness.room.state.players.get(String(id))?.name, 'Browser');
      await game.page.getByTestId('hud').waitFor();
    });

    test('the own disc moves, on the screen and on the server', async () => {
      const { self: start, pixels } = await game.drawnSelf(BODY_RADIUS_PX);
      assert.ok(amber(pixels) > 20, 'the disc is drawn where it stands');
      await hands.walk(openSide(start.x, start.y));
      await game.untilView('a walk of 80 px', ({ self }) => Math.abs(self!.x - start.x) > WALK_PX);
      await hands.stand();
      await game.untilView('a disc at rest', ({ self }) => self!.vx === 0 && self!.vy === 0);
      const { self, pixels: later } = await game.drawnSelf(BODY_RADIUS_PX);
      const row = witness.room.state.players.get(String(self.id))!;
      await until('the server to agree', () => row.x === self.x * UNITS_PER_PX && row.y === self.y * UNITS_PER_PX);
      assert.ok(amber(later) > 20, 'the disc is drawn where it went');
      assert.equal(amber(await game.pixelsAt(start.x, start.y, BODY_RADIUS_PX)), 0, 'and no longer where it was');
    });

    test('the own shot is seen, by the player and by others', async () => {
      const { id, x, y } = await game.self();
      await hands.fire(openSide(x, y));
      await until('a bright shot on the screen', async () => (await game.pixelsOfOwnShots(12)).some((pixels) => bright(pixels) > 10));
      await until('the shot on the server', () => witness.room.state.shots.some(({ owner, weapon }) => owner === id && weapon > 0));
      await game.keepPicture(`${device}-shot`);
      await hands.cease();
    });

    test('the scoreboard lists everybody, and goes again', async () => {
      const board = game.page.getByTestId('scoreboard');
      await hands.showScores();
      await board.waitFor();
      await game.keepPicture(`${device}-scores`);
      const rows = await board.locator('tbody tr').allInnerTexts();
      assert.equal(rows.length, 2);
      for (const name of ['Browser', 'Witness'])
        assert.ok(
          rows.some((row) => row.includes(name)),
          `${name} is in ${rows.join(' / ')}`,
        );
      await hands.hideScores();
      await board.waitFor({ state: 'detached' });
    });

    test('a line of chat reaches the others', async () => {
      if (device === 'desktop') await game.page.keyboard.press('Enter');
      else await hands.press(game.page.getByRole('button', { name: 'Chat' }));
      await game.page.getByTestId('chat-input').fill('well banked');
      await game.page.keyboard.press('Enter');
      await until('the line at the other end', () => witness.chat.some(({ text, name }) => text === 'well banked' && name === 'Browser'));
    });

    test('nothing was corrected, and the console stayed silent', async () => {
      assert.equal((await game.stats())!.corrections, 0);
      assert.deepEqual(game.problems, []);
    });

    test('among bots somebody dies, and the feed says who', async () => {
      await game.page.goto('about:blank');
      await witness[Symbol.asyncDispose]();
      await server.stop();
      server = await startServer(testConfig({ BOTS: '12', BOT_DIFFICULTY: 'ace' }));
      await game.open(server.url);
      await join(game, hands, 'Browser');
      await game.untilView('a death', ({ players }) => players.some(({ deaths }) => deaths > 0), FIGHT_TIMEOUT_MS);
      // The newest: a small screen leaves older ones out.
      await game.page.getByTestId('kill-feed').locator('li').last().waitFor();
      await game.keepPicture(`${device}-fight`);
      assert.deepEqual(game.problems, []);
    });
  });
}

async function join(game: GamePage, hands: Hands, name: string): Promise<void> {
  await game.page.getByTestId('name-input').fill(name);
  await hands.press(game.page.getByTestId('open-looks'));
  await hands.press(game.page.getByTestId(`colour-${AMBER}`));
  await hands.press(game.page.getByTestId('looks-done'));
  await hands.press(game.page.getByTestId('quick-play'));
}
