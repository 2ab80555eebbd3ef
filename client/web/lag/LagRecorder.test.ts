import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { LagRecorder } from './LagRecorder.ts';
import type { LagSample } from './LagSample.ts';

const FRAME_MS = 1000 / 60;
const PATCH_MS = 2 * TICK_MS;

const STATS = {
  interpolationDelayMs: 67,
  rewindMs: 90,
  pendingInputs: 3,
  waitingInputs: 1,
  server: { tickMs: 0.5, tickLateMs: 1, tickRateHz: 60 },
};

type Stall = { fromMs: number; toMs: number };
const isIn = (stall: Stall | undefined, ms: number): boolean => stall !== undefined && ms > stall.fromMs && ms < stall.toMs;

/** Plays until `endMs`. In a stall of the page nothing runs, and what came meanwhile is read after it; in one of the link nothing comes. */
function play(endMs: number, { page, link }: { page?: Stall; link?: Stall }): LagRecorder {
  const recorder = new LagRecorder();
  let tick = 0;
  for (let ms = 0; ms <= endMs; ms += 1) {
    if (isIn(page, ms)) continue;
    for (; tick * TICK_MS <= ms && !isIn(link, ms); tick += 2) recorder.probe.onPatch?.(tick, ms);
    if (page?.toMs === ms || Math.floor(ms / FRAME_MS) > Math.floor((ms - 1) / FRAME_MS)) recorder.frame(ms, () => STATS);
  }
  return recorder;
}

const now = (recorder: LagRecorder): Diagnosis => diagnose(recorder.history.newest());
const worst = (recorder: LagRecorder, figure: keyof LagSample): number =>
  Math.max(...recorder.history.newest().map((sample) => sample[figure]));

test('a smooth match is recorded as one', () => {
  const recorder = play(3000, {});
  const samples = recorder.history.newest();
  assert.equal(samples.length, 30);
  assert.ok(worst(recorder, 'frameMs') <= FRAME_MS + 1);
  assert.ok(worst(recorder, 'patchGapMs') <= PATCH_MS + 1);
  assert.ok(worst(recorder, 'jitterMs') <= 1);
  const { frames, waitingInputs, pendingInputs, interpolationMs, rewindMs, tickMs, tickRateHz } = samples.at(-1)!;
  assert.deepEqual([frames, waitingInputs, pendingInputs, interpolationMs, rewindMs, tickMs, tickRateHz], [6, 1, 3, 67, 90, 0.5, 60]);
  assert.equal(now(recorder).cause, 'good');
});

test('a busy page is the device, and its wait for patches is not held against the link', () => {
  const recorder = play(3000, { page: { fromMs: 2000, toMs: 2400 } });
  assert.ok(worst(recorder, 'frameMs') >= 400);
  assert.ok(worst(recorder, 'patchGapMs') <= PATCH_MS + FRAME_MS, `${worst(recorder, 'patchGapMs')} ms`);
  assert.ok(recorder.history.newest().filter(({ frameMs }) => frameMs >= 400).length >= 4, 'it fills the slices that it spans');
  assert.equal(now(recorder).sign, 'longFrame');
});

test('a stall of the link is the link, while it lasts and after', () => {
  const link = { fromMs: 2000, toMs: 2600 };
  for (const endMs of [2400, 3000]) {
    const recorder = play(endMs, { link });
    assert.equal(now(recorder).sign, 'missingPatches', `at ${endMs} ms`);
  }
});

test('a hidden tab is nobody\u2019s fault', () => {
  const recorder = play(9000, { page: { fromMs: 2000, toMs: 8000 } });
  assert.ok(worst(recorder, 'frameMs') <= FRAME_MS + 1);
  assert.equal(now(recorder).cause, 'good');
});

test('a correction is kept once, in its slice', () => {
  const recorder = new LagRecorder();
  for (let ms = 0; ms <= 500; ms += 10) {
    if (ms === 250) recorder.probe.onCorrection?.(3);
    recorder.frame(ms, () => STATS);
  }
  assert.deepEqual(
    recorder.history.newest().map(({ correctionPx }) => correctionPx),
    [0, 0, 3, 0, 0],
  );
});
