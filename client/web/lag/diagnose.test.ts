import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagnose, NOW_SLICES, type Diagnosis } from './diagnose.ts';
import { quietSample, type LagSample } from './LagSample.ts';

/** 60 frames and 60 ticks a second, 25 ms away. */
const GOOD: LagSample = {
  ...quietSample(),
  frames: 6,
  frameMs: 17,
  rttMs: 25,
  jitterMs: 2,
  patchGapMs: 36,
  tickMs: 0.4,
  tickLateMs: 1,
  tickRateHz: 60,
  interpolationMs: 67,
  rewindMs: 90,
};

/** Three good seconds, with `part` in all of the last `slices`. */
function after(part: Partial<LagSample>, slices = NOW_SLICES): Diagnosis {
  return diagnose(Array.from({ length: NOW_SLICES }, (_, i) => (i >= NOW_SLICES - slices ? { ...GOOD, ...part } : GOOD)));
}

const named = ({ cause, sign }: Diagnosis): string => `${cause} by ${sign}`;

test('a good match is called good, with nobody close to a limit', () => {
  const { cause, sign, weights } = after({});
  assert.deepEqual([cause, sign], ['good', null]);
  for (const [name, weight] of Object.entries(weights)) assert.ok(weight < 0.9, `${name} weighs ${weight}`);
});

test('less than a second says nothing yet', () => {
  assert.equal(diagnose([]).cause, 'unknown');
  assert.equal(diagnose([{ ...GOOD, frameMs: 900 }]).cause, 'unknown');
});

test('slow frames, and one long one, are the device', () => {
  assert.equal(named(after({ frames: 3, frameMs: 34 })), 'device by slowFrames');
  assert.equal(named(after({ frameMs: 220 }, 1)), 'device by longFrame');
});

test('a long way, uneven patches and a wait for patches are the link', () => {
  assert.equal(named(after({ rttMs: 230 })), 'link by farAway');
  assert.equal(named(after({ jitterMs: 45 })), 'link by unevenPatches');
  assert.equal(named(after({ patchGapMs: 400 }, 1)), 'link by missingPatches');
});

test('inputs that stand in line on the server are the link; a burst that is soon caught up with is not', () => {
  assert.equal(named(after({ waitingInputs: 23 })), 'link by queuedInputs');
  assert.equal(after({ waitingInputs: 23 }, NOW_SLICES - 1).cause, 'good');
});

test('long ticks, late ticks and lost ticks are the server', () => {
  assert.equal(named(after({ tickMs: 22 }, 10)), 'server by longTick');
  assert.equal(named(after({ tickLateMs: 90 }, 10)), 'server by lateTick');
  assert.equal(named(after({ tickRateHz: 48 }, 10)), 'server by lostTicks');
});

test('a server that has told nothing yet is not blamed', () => {
  assert.equal(after({ tickMs: 0, tickRateHz: 0 }).cause, 'good');
});

test('of several signs the one furthest beyond its limit is named', () => {
  assert.equal(named(after({ rttMs: 180, frameMs: 400 })), 'device by longFrame');
  assert.equal(named(after({ rttMs: 900, frameMs: 120 })), 'link by farAway');
});

test('a stall of the server is not blamed on the link, though patches were missing', () => {
  assert.equal(named(after({ patchGapMs: 330, tickLateMs: 300 }, 10)), 'server by lateTick');
});

test('what is longer ago than the sentence looks back is forgiven', () => {
  const stall = { ...GOOD, patchGapMs: 900 };
  assert.equal(diagnose([stall, ...Array.from({ length: NOW_SLICES }, () => GOOD)]).cause, 'good');
});
