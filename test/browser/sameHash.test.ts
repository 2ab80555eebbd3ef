import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import { launchChromium } from '../support/launchChromium.ts';
import type { hashMatch } from './hashMatch.ts';

const TICKS = 20_000;
const MAPS = path.join(import.meta.dirname, '../../shared/arena/maps');

test('[SIM1] the same bundle of the simulation ends on the same hash in Node and in Chromium', async (t) => {
  const script = await bundle(path.join(import.meta.dirname, 'hashMatch.ts'));
  await using browser = await launchChromium('canvas');
  const page = await browser.newPage();
  for (const [name, seed] of [
    ['rink', 7],
    ['ring', 11],
  ] as const) {
    const job = { name, json: readFileSync(path.join(MAPS, `${name}.tmj`), 'utf8'), seed, ticks: TICKS };
    const call = `${script}; bundle.hashMatch(${JSON.stringify(job)})`;
    const inNode = runInThisContext(call) as ReturnType<typeof hashMatch>;
    t.diagnostic(`${name}, seed ${seed}, ${TICKS} ticks: ${inNode.toString(16)}`);
    assert.equal(await page.evaluate(call), inNode);
  }
});

/** One script that defines `bundle`, with everything that `entry` exports. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2024', lib: { entry, name: 'bundle', formats: ['iife'] } },
  });
  assert.ok(Array.isArray(result));
  return result[0]!.output[0].code;
}
