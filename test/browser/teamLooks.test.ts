import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { StagePage } from '../support/StagePage.ts';

const ARTEFACTS = path.join(import.meta.dirname, '../../artefacts');
const SIZE = { width: 1280, height: 720 };
const EYES = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
/** Brighter than this over black is part of a shape; different by more than this is seen to differ. Both of 255. */
const INKED = 60;
const SEEN = 60;
/** Shares of a hull's texels that have to differ between the teams: in outline, and in what is drawn within. */
const MIN_OUTLINE = 0.08;
const MIN_DRAWING = 0.2;

before(() => mkdirSync(ARTEFACTS, { recursive: true }));

test('the hulls of the two teams differ in outline and drawing, without their colours', async (t) => {
  await using stage = await StagePage.launch('canvas', { viewport: SIZE });
  await stage.open({ renderer: 'canvas', isTeamed: true, map: 'foundry' });
  const [azure, amber] = [scaled(await stage.inkOf('teamHull0')), scaled(await stage.inkOf('teamHull1'))];
  const either = azure.filter((ink, i) => ink > INKED || amber[i]! > INKED).length;
  const outline = azure.filter((ink, i) => ink > INKED !== amber[i]! > INKED).length / either;
  const drawing = azure.filter((ink, i) => Math.abs(ink - amber[i]!) > SEEN).length / either;
  t.diagnostic(`${(outline * 100).toFixed(1)} % of the outline, ${(drawing * 100).toFixed(1)} % of the drawing`);
  assert.ok(outline > MIN_OUTLINE, `${outline}`);
  assert.ok(drawing > MIN_DRAWING, `${drawing}`);

  // For people to look at: sixteen in two teams, as all kinds of eyes see them.
  await stage.page.evaluate(() => (window.stage!.world!.camera = { mode: 'overview' }));
  await stage.play(120);
  for (const type of EYES) {
    await stage.protocol.send('Emulation.setEmulatedVisionDeficiency', { type });
    await stage.page.screenshot({ path: path.join(ARTEFACTS, `teams-${type}.png`) });
  }
});

/** Brightest is 255, as if both were painted in the same colour. */
function scaled({ luminance }: { luminance: number[] }): number[] {
  const most = luminance.toSorted((a, b) => a - b)[Math.floor(luminance.length * 0.98)]!;
  return luminance.map((value) => Math.min(255, (value * 255) / most));
}
