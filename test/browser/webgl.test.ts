import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startServer } from '#server/startServer.ts';
import { GamePage } from '../support/GamePage.ts';
import { testConfig } from '../support/testConfig.ts';

const MIN_COLOURS = 200;
/** Painting through an emulated GPU takes its time. */
const TIMEOUT_MS = 120_000;

test('the picture of the default renderer is drawn, and nothing complains', async (t) => {
  await using server = await startServer(testConfig());
  await using game = await GamePage.launch({ graphics: 'webgl', device: 'small' });
  await game.open(server.url, 'mute');
  await game.page.getByTestId('quick-play').click();
  await game.self(TIMEOUT_MS);
  const isWebGl = await game.page.evaluate(() => document.querySelector<HTMLCanvasElement>('#game canvas')!.getContext('2d') === null);
  assert.ok(isWebGl, 'a canvas that gives no 2d context draws by WebGL');
  const colours = await countColours(game, await game.keepPicture('webgl'));
  t.diagnostic(`${colours} colours`);
  assert.ok(colours > MIN_COLOURS, `${colours} colours are too few for an arena`);
  assert.deepEqual(game.problems, []);
});

/** Different colours of a PNG. Chromium decodes it, on a page without a security policy in the way. */
async function countColours(game: GamePage, png: Buffer): Promise<number> {
  const page = await game.page.context().newPage();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}
