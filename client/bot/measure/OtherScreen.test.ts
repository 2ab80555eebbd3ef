import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat, nextInt } from '#shared/math/rng.ts';
import { TICK_MS } from '#shared/netConfig.ts';
import { OtherScreen, type ScreenSample } from './OtherScreen.ts';

const ADA = 0;
const BOB = 1;
const UP_MS = 30;
const DOWN_MS = 20;

function screen() {
  const screens = new OtherScreen();
  const samples: ScreenSample[] = [];
  return { samples, screens, seat: (room: string, player: number) => screens.seat(room, player, (sample) => void samples.push(sample)) };
}

/** Ada fires shot 5 with an input due at 1000 that leaves at 1002; it is taken in tick 60, sent after tick 61, and here at 1075. */
function duel() {
  const { samples, screens, seat } = screen();
  const ada = seat('rink', ADA);
  const bob = seat('rink', BOB);
  ada.fire({ ordinal: 5, dueMs: 1000, sentMs: 1002 }, UP_MS);
  for (const [tick, ms] of [
    [57, 1008],
    [59, 1041],
    [61, 1075],
    [63, 1109],
  ] as const)
    bob.patch(tick, ms);
  return { samples, screens, seat, ada, bob };
}

const SHOT = { owner: ADA, ordinal: 5, spawnTick: 60 };

function sumOf({ sendWait, oneWay, tick, patchWait, interpolation }: ScreenSample): number {
  return sendWait + oneWay + tick + patchWait + interpolation;
}

test('the way of a shot to another screen is the time from the due input to the view, in parts', () => {
  const { samples, bob } = duel();
  bob.see(SHOT, 1125, DOWN_MS);
  const [sample] = samples;
  const { tick, ...parts } = sample!;
  assert.deepEqual(parts, { total: 125, sendWait: 2, oneWay: UP_MS + DOWN_MS, patchWait: TICK_MS, interpolation: 50 });
  assert.ok(Math.abs(tick - (1075 - 1002 - UP_MS - DOWN_MS - TICK_MS)) < 1e-9, `${tick} ms`);
  assert.equal(samples.length, 1);
});

test('a shot is timed by the first view that shows it, once for each screen', () => {
  const { samples, seat, bob } = duel();
  const cleo = seat('rink', 2);
  for (const tick of [58, 60]) cleo.patch(tick, 1000 + tick);
  for (const ms of [1125, 1142, 1159]) bob.see(SHOT, ms, DOWN_MS);
  cleo.see(SHOT, 1131, DOWN_MS);
  assert.deepEqual(
    samples.map(({ total, patchWait }) => [total, patchWait]),
    [
      [125, TICK_MS],
      [131, 0],
    ],
  );
});

test('the own screen, shots of others than bots, and shots of another room do not count', () => {
  const { samples, seat, ada, bob } = duel();
  ada.patch(59, 1041);
  ada.patch(61, 1075);
  ada.see(SHOT, 1125, DOWN_MS);
  bob.see({ ...SHOT, owner: 7 }, 1125, DOWN_MS);
  bob.see({ ...SHOT, ordinal: 6 }, 1125, DOWN_MS);
  const elsewhere = seat('ring', BOB);
  elsewhere.patch(59, 1041);
  elsewhere.patch(61, 1075);
  elsewhere.see(SHOT, 1125, DOWN_MS);
  assert.deepEqual(samples, []);
});

test('who joins after a shot was launched times nothing', () => {
  const { samples, seat } = duel();
  const late = seat('rink', 3);
  late.patch(61, 1075);
  late.patch(63, 1109);
  late.see(SHOT, 1125, DOWN_MS);
  assert.deepEqual(samples, []);
});

test('an ordinal comes again after 256 shots, and then names the later one', () => {
  const { samples, ada, bob } = duel();
  bob.see(SHOT, 1125, DOWN_MS);
  ada.fire({ ordinal: 5, dueMs: 90_000, sentMs: 90_000 }, UP_MS);
  bob.patch(5399, 90_060);
  bob.patch(5401, 90_090);
  bob.see({ ...SHOT, spawnTick: 5401 }, 90_140, DOWN_MS);
  assert.deepEqual(
    samples.map(({ total }) => total),
    [125, 140],
  );
});

test('whatever the times, the parts of a sample add up to its total (seed 3)', () => {
  const rng = createRng(3);
  const { samples, seat } = screen();
  const ada = seat('rink', ADA);
  const bob = seat('rink', BOB);
  for (let tick = 0, ms = 5e6; tick < 3000; tick += 2, ms += 2 * TICK_MS) {
    const dueMs = ms + nextFloat(rng) * 10;
    const ordinal = (tick / 2) % 256;
    ada.fire({ ordinal, dueMs, sentMs: dueMs + nextFloat(rng) * 7 }, nextFloat(rng) * 200);
    bob.patch(tick, ms + nextFloat(rng) * 300);
    bob.see({ owner: ADA, ordinal, spawnTick: Math.max(1, tick - nextInt(rng, 9)) }, ms + 400, nextFloat(rng) * 200);
  }
  assert.ok(samples.length > 1000, `${samples.length} samples`);
  for (const sample of samples) assert.ok(Math.abs(sumOf(sample) - sample.total) < 1e-6, JSON.stringify(sample));
});

test('a shot of before the restart times nothing', () => {
  const { samples, screens, bob } = duel();
  screens.restart();
  bob.see(SHOT, 1125, DOWN_MS);
  assert.deepEqual(samples, []);
});
