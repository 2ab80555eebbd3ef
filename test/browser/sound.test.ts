/** The sounds through the real mixer of a real browser, rendered to samples rather than to a loudspeaker. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type * as Mix from '../../client/web/sound/mix/createMixer.ts';
import type * as Levels from '../../client/web/sound/samples/levels.ts';
import type * as Samples from '../../client/web/sound/samples/renderSound.ts';
import { launchChromium } from '../support/launchChromium.ts';

declare const mix: typeof Mix;
declare const levels: typeof Levels;
declare const samples: typeof Samples;

const SOUND = path.join(import.meta.dirname, '../../client/web/sound');

/** A sound at a time, s, on a bus, and perhaps cut at another time. */
type Part = { name: Levels.SoundName; bus?: Mix.Bus; atS?: number; gain?: number; pan?: number; isMuffled?: boolean; cutS?: number };
type Span = { peak: number; left: number; right: number; high: number; isFinite: boolean };

let browser: Browser;
let page: Page;

before(async () => {
  browser = await launchChromium('canvas');
  page = await browser.newPage();
  for (const [name, file] of Object.entries({
    mix: 'mix/createMixer.ts',
    levels: 'samples/levels.ts',
    samples: 'samples/renderSound.ts',
  })) {
    await page.addScriptTag({ content: await bundle(name, path.join(SOUND, file)) });
  }
});
after(() => browser.close());

/** Renders parts and measures spans of what comes out: the peak, the power of each side, and the power of what changes fast. */
async function render(seconds: number, parts: Part[], spans: [fromS: number, toS: number][] = [[0, seconds]]): Promise<Span[]> {
  return page.evaluate(
    async (job) => {
      const context = new OfflineAudioContext(2, job.seconds * 48_000, 48_000);
      const mixer = mix.createMixer(context);
      mixer.setVolumes({ volume: 1, effects: 1, music: 1 });
      for (const { name, bus = 'own', atS = 0, gain = 1, pan = 0, isMuffled = false, cutS } of job.parts) {
        const data = samples.renderSound(name, 32_000);
        const buffer = context.createBuffer(1, data.length, 32_000);
        buffer.copyToChannel(data, 0);
        // Things happen at their time: the mixer reads the clock.
        const begin = (): void => {
          const voice = mixer.start(name, buffer, bus, { gain, pan, rate: 1, isMuffled });
          if (cutS !== undefined) void context.suspend(cutS).then(() => (voice?.stop(), context.resume()));
        };
        if (atS === 0) begin();
        else void context.suspend(atS).then(() => (begin(), context.resume()));
      }
      const out = await context.startRendering();
      const [left, right] = [out.getChannelData(0), out.getChannelData(1)];
      return job.spans.map(([from, to]) => {
        const span = { peak: 0, left: 0, right: 0, high: 0, isFinite: true };
        for (let i = Math.round(from * 48_000) + 1; i < Math.round(to * 48_000); i++) {
          span.peak = Math.max(span.peak, Math.abs(left[i]!), Math.abs(right[i]!));
          span.left += left[i]! ** 2;
          span.right += right[i]! ** 2;
          span.high += (left[i]! - left[i - 1]!) ** 2;
          span.isFinite &&= Number.isFinite(left[i]!) && Number.isFinite(right[i]!);
        }
        return span;
      });
    },
    { seconds, parts, spans },
  );
}

const names = (): Promise<Levels.SoundName[]> => page.evaluate(() => [...levels.SOUND_NAMES]);

test('every sound comes out of the mixer: heard, finite, below full scale, and over in its time', async () => {
  for (const name of await names()) {
    const [whole, after] = await render(
      8.5,
      [{ name }],
      [
        [0, 8],
        [8, 8.5],
      ],
    );
    assert.ok(whole!.isFinite, `${name} is not a number somewhere`);
    assert.ok(whole!.peak > 0.005, `${name} is silent: peak ${whole!.peak}`);
    assert.ok(whole!.peak < 1, `${name} clips: peak ${whole!.peak}`);
    assert.ok(after!.peak < 1e-4, `${name} goes on after 8 s: peak ${after!.peak}`);
  }
});

test('all sounds at once, at full volume, do not clip', async (t) => {
  const [all] = await render(
    3,
    (await names()).map((name) => ({ name })),
  );
  t.diagnostic(`peak ${all!.peak.toFixed(3)}`);
  assert.ok(all!.isFinite && all!.peak < 1, `peak ${all!.peak}`);
});

test('what is on the left is heard on the left', async () => {
  const [left, right] = await Promise.all([-0.8, 0.8].map(async (pan) => (await render(1, [{ name: 'blaster', pan }]))[0]!));
  assert.ok(left!.left > 4 * left!.right && right!.right > 4 * right!.left);
});

test('what is behind a wall loses its edge and keeps its body', async () => {
  const [open, behind] = await Promise.all([false, true].map(async (isMuffled) => (await render(1, [{ name: 'rail', isMuffled }]))[0]!));
  assert.ok(behind!.high < open!.high / 5, `${behind!.high} of ${open!.high}`);
  assert.ok(behind!.left > open!.left / 30);
});

test('a charge that is let go is silent at once', async () => {
  const [held, cut] = await Promise.all(
    [undefined, 0.2].map(
      async (cutS) => (await render(0.5, [{ name: 'charge', ...(cutS !== undefined && { cutS }) }], [[0.24, 0.35]]))[0]!,
    ),
  );
  assert.ok(held!.peak > 0.05, `held: ${held!.peak}`);
  assert.ok(cut!.peak < held!.peak / 100, `cut: ${cut!.peak}`);
});

test('a death makes the fight around it step back, and the fight comes forward again', async () => {
  // From half a second on: the compressor needs a moment to come up.
  const times = [0.5, 1.1, 3];
  const bouncers = times.map((atS): Part => ({ name: 'bouncer', bus: 'around', atS, pan: 0.8 }));
  const spans = times.map((atS): [number, number] => [atS, atS + 0.3]);
  // The death is made too faint to be measured itself, and still ducks.
  const [before, during, after] = await render(3.5, [...bouncers, { name: 'death', atS: 1, gain: 0.021 }], spans);
  assert.ok(during!.right < before!.right * 0.5, `${during!.right} against ${before!.right}`);
  assert.ok(after!.right > before!.right * 0.8, `${after!.right} against ${before!.right}`);
});

/** One script that defines `name`, with everything that `entry` exports. */
async function bundle(name: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2024', lib: { entry, name, formats: ['iife'] } },
  });
  assert.ok(Array.isArray(result));
  return result[0]!.output[0].code;
}
