import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StagePage } from '../support/StagePage.ts';

const MAPS = ['foundry', 'ring'] as const;
const CANVAS = { renderer: 'canvas', settings: { quality: 'high' } } as const;

test('one arena after another is drawn without a reload, and pictures of those before are let go', async (t) => {
  await using stage = await StagePage.launch('canvas', { viewport: { width: 640, height: 360 } });
  await stage.open({ ...CANVAS, map: 'rink' });
  const texels: number[] = [];
  for (const map of [...MAPS, ...MAPS]) {
    await stage.change({ map, isTeamed: map === 'foundry', hasSelf: map !== 'ring' });
    await stage.play(3);
    texels.push(await stage.canvasTexels());
  }
  t.diagnostic(`Mi texels: ${texels.map((count) => (count / 2 ** 20).toFixed(1)).join(' ')}`);
  assert.deepEqual(texels.slice(2), texels.slice(0, 2));
});

test('an arena that comes while another is painted is the one that is drawn', async () => {
  await using stage = await StagePage.launch('canvas', { viewport: { width: 640, height: 360 } });
  await stage.open({ ...CANVAS, map: 'rink' });
  await Promise.all([stage.change({ map: 'foundry' }), stage.change({ map: 'ring' })]);
  const overtaken = await stage.canvasTexels();
  await stage.change({ map: 'ring' });
  assert.equal(await stage.canvasTexels(), overtaken);
});
