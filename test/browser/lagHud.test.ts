import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startServer, type RunningServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';
import { until } from '../support/until.ts';

let server: RunningServer;
before(async () => {
  server = await startServer(testConfig({ BOTS: '4' }));
});
after(() => server.stop());

async function enterMatch(game: GamePage, switches = ''): Promise<void> {
  await game.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await game.open(server.url, `renderer=canvas&mute${switches}`);
  await game.page.getByTestId('quick-play').click();
  await game.self();
}

/** Graphs by the number of their pixels that are drawn on. */
const paintedPixels = (game: GamePage): Promise<number[]> =>
  game.page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('[data-testid=lag-panel] canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    }),
  );

const untilFinding = (game: GamePage): Promise<void> =>
  until('a finding', async () =>
    /^(All good|Your device|Your link|The server)\b.*\d/.test(await game.page.getByTestId('lag-sentence').innerText()),
  );

type Report = { diagnosis: { cause: string }; stats: { server: { tickRateHz: number } }; samples: Record<string, number[]> };

test('F3 opens a lag graph that names the cause, fills, and copies itself; F3 puts it away', async () => {
  await using game = await GamePage.launch({ device: 'desktop' });
  await enterMatch(game);
  const { page } = game;
  const panel = page.getByTestId('lag-panel');
  assert.equal(await panel.count(), 0, 'off by default');
  await page.keyboard.press('F3');
  await panel.waitFor();
  await untilFinding(game);
  await until('the sentence for a screen reader', async () => /\d/.test(await panel.getByRole('status').innerText()));
  await until('a graph of frames, link, server, interpolation', async () =>
    (await paintedPixels(game)).slice(0, 4).every((count) => count > 200),
  );
  await until('the server\u2019s figures', async () => (await game.stats())!.server.tickRateHz > 0);
  await game.keepPicture('desktop-lag');

  await page.getByTestId('lag-copy').click();
  await page.getByText('Report copied').waitFor();
  const report = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Report;
  assert.match(report.diagnosis.cause, /^(good|device|link|server)$/);
  assert.ok(report.stats.server.tickRateHz > 0);
  assert.ok(report.samples['frameMs']!.some((ms) => ms > 0));
  assert.ok(report.samples['patchGapMs']!.some((ms) => ms > 0));

  await page.keyboard.press('F3');
  await panel.waitFor({ state: 'detached' });
  assert.deepEqual(game.problems, []);
});

test('on a phone the menu opens it, and it is still there after a reload', async () => {
  await using game = await GamePage.launch({ device: 'phone' });
  await enterMatch(game);
  const { page } = game;
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByTestId('lag-toggle').tap();
  await game.keepPicture('phone-lag-menu');
  await page.getByRole('button', { name: 'Back to the fight' }).tap();
  await page.getByTestId('lag-panel').waitFor();
  await page.reload();
  await page.getByTestId('lag-panel').waitFor();
  await untilFinding(game);
  await until('a graph of frames', async () => (await paintedPixels(game))[0]! > 200);
  await game.keepPicture('phone-lag');
  assert.deepEqual(game.problems, []);
});

test('on a phone held upright the first words of a match stand beside it, neither under nor over it', async () => {
  await using game = await GamePage.launch({ device: 'upright' });
  await game.page.addInitScript(() => localStorage.setItem('bankshot.settings', JSON.stringify({ showLag: true })));
  await enterMatch(game);
  const boxes = await game.page.waitForFunction(() => {
    const banner = document.querySelector('[data-testid=round-banner]');
    const panel = document.querySelector('[data-testid=lag-panel]');
    return banner?.querySelector('strong') && panel ? [banner, panel].map((part) => part.getBoundingClientRect()) : null;
  });
  const [banner, panel] = (await boxes.jsonValue())! as [DOMRect, DOMRect];
  await game.keepPicture('upright-lag');
  assert.ok(banner.left >= panel.right || banner.top >= panel.bottom, `words from ${banner.left}, graph to ${panel.right}`);
  assert.ok(banner.right <= 390, `words to ${banner.right}`);
});

test('on a link of 400 ms each way it is the link that is named', async () => {
  await using game = await GamePage.launch({ device: 'desktop' });
  await enterMatch(game, '&link=delay=400');
  await game.page.keyboard.press('F3');
  const sentence = game.page.getByTestId('lag-sentence');
  await until('the sentence about the link', async () => /^Your link is slow: \d{3,4} ms/.test(await sentence.innerText()), 20_000);
  await game.keepPicture('desktop-lag-link');
  assert.deepEqual(game.problems, []);
});
