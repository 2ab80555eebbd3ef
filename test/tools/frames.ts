/**
 * `npm run frames -- --players 16 --shots 60 --minutes 5`: draws a made-up fight through the real renderer in a real Chromium and says what
 * a frame costs at each quality, and whether the heap grows. Nothing is asserted: a time belongs to its machine.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Tier } from '../../client/web/world/Detail.ts';
import { StagePage } from '../support/StagePage.ts';

const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '16' },
    shots: { type: 'string', default: '60' },
    frames: { type: 'string', default: '1200' },
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: '7' },
    renderer: { type: 'string', default: 'auto' },
    throttle: { type: 'string', default: '1' },
  },
});
const numberOf = (name: Exclude<keyof typeof values, 'renderer'>): number => {
  const value = Number(values[name]);
  if (!(value >= 0)) throw new RangeError(`--${name} must be a number of at least 0, got "${values[name]}"`);
  return value;
};
const [players, shots, frames, minutes, seed, throttle] = [
  ...[numberOf('players'), numberOf('shots'), numberOf('frames')],
  ...[numberOf('minutes'), numberOf('seed'), numberOf('throttle')],
] as [number, number, number, number, number, number];
const renderer = values.renderer === 'canvas' ? 'canvas' : 'auto';

const QUALITIES: readonly Tier[] = ['low', 'medium', 'high'];
const SHARES = [0.5, 0.95, 0.99];
/** Frames before the first that counts: pools fill and code is compiled. */
const WARM_UP = 300;
const FRAMES_PER_MINUTE = 3600;
/** Frames of the fight to a frame of the display while the heap is watched: minutes of play in seconds. */
const HASTE = 12;
/** A machine without a GPU draws a few frames a second, ms. */
const PATIENCE_MS = 1_200_000;
/** Times that the heap is looked at. */
const SAMPLES = 10;

await using stage = await StagePage.launch(renderer === 'canvas' ? 'canvas' : 'webgl', { viewport: { width: 1280, height: 720 } }, [
  '--enable-precise-memory-info',
]);
stage.page.setDefaultTimeout(PATIENCE_MS);
if (throttle > 1) await stage.protocol.send('Emulation.setCPUThrottlingRate', { rate: throttle });
const model = cpus()[0]?.model.trim() ?? 'unknown processor';
console.log(`${model}, load ${loadavg()[0]!.toFixed(2)}, slowed ${throttle} times; ${renderer}, 1280 x 720`);
console.log(`${players} players, ${shots} shots, a hit every 120 ms, a kill every 600 ms; ${frames} frames; seed ${seed}\n`);
console.log('quality   own work of a frame, ms       frame with renderer, ms');
console.log('          p50     p95     p99           p50     p95     p99');
for (const quality of QUALITIES) {
  await stage.open({ players, shots, seed, renderer, isTeamed: true, map: 'foundry', settings: { quality } });
  await stage.play(WARM_UP);
  await stage.page.evaluate(() => [window.stage!.drawing, window.stage!.displaying].forEach((spans) => spans.clear()));
  await stage.play(frames);
  const [drawing, displaying] = await stage.page.evaluate(
    (shares) => [window.stage!.drawing.percentiles(shares), window.stage!.displaying.percentiles(shares)] as const,
    SHARES,
  );
  const row = (times: number[]): string => times.map((ms) => ms.toFixed(2).padEnd(8)).join('');
  console.log(`${quality.padEnd(10)}${row(drawing)}      ${row(displaying)}`);
}

if (minutes > 0) {
  await stage.page.evaluate((haste) => (window.stage!.framesAtOnce = haste), HASTE);
  await stage.play(FRAMES_PER_MINUTE / 2);
  const heap: number[] = [];
  for (let sample = 0; sample <= SAMPLES; sample++) {
    if (sample > 0) await stage.play((minutes * FRAMES_PER_MINUTE) / SAMPLES);
    heap.push(await stage.heapBytes());
  }
  console.log(`\nheap after collection over ${minutes} minutes of play, kB: ${heap.map((bytes) => Math.round(bytes / 1000)).join(' ')}`);
  console.log(`growth: ${(slopeOf(heap) / (minutes / SAMPLES) / 1000).toFixed(2)} kB a minute`);
}

/** The middle one of the slopes between any two values, one apart each: a stray value weighs nothing. */
function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((value, i) => values.slice(i + 1).map((later, n) => (later - value) / (n + 1)));
  return slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length / 2)]!;
}
