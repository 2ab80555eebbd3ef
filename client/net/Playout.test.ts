import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TICK_RATE_HZ } from '#shared/netConfig.ts';
import { MAX_SPEED_PX_PER_S, UNITS_PER_PX } from '#shared/tuning.ts';
import { runWildly, watchRunner, type Frame, type Place, type Schedule } from './testing/watchRunner.ts';

const clean: Schedule = { seconds: 20, seed: 1, patchRateHz: 30, delayMs: 40, jitterMs: 0, stalls: [], pauses: [], lifeTicks: 0 };

function watch(changes: Partial<Schedule>): { frames: Frame[]; places: Place[] } {
  const schedule = { ...clean, ...changes };
  const places = runWildly(schedule.seconds * TICK_RATE_HZ, schedule.seed, schedule.lifeTicks);
  return { frames: watchRunner(schedule, places), places };
}

const between = (frames: Frame[], fromMs: number, toMs: number): Frame[] => frames.filter(({ nowMs }) => nowMs >= fromMs && nowMs < toMs);
const longestDelayMs = (frames: Frame[]): number => Math.max(...frames.map(({ delayMs }) => delayMs));

/** A stall or a pause somewhere in each of these seconds, or none. */
const spans = (fromS: number[], maxMs: number) =>
  fc
    .tuple(
      ...fromS.map((s) =>
        fc.option(fc.record({ atMs: fc.integer({ min: s * 1000, max: s * 1000 + 900 }), ms: fc.integer({ min: 40, max: maxMs }) })),
      ),
    )
    .map((maybe) => maybe.filter((span) => span !== null));

const schedules = fc.record({
  seconds: fc.constant(14),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  patchRateHz: fc.constantFrom(20, 30, 60),
  delayMs: fc.integer({ min: 0, max: 150 }),
  jitterMs: fc.integer({ min: 0, max: 80 }),
  stalls: spans([2, 5, 8], 850),
  pauses: spans([3.5, 10.5], 1500),
  lifeTicks: fc.constantFrom(0, 100, 230),
});

test('[TM2] [TM3] over any link the moment drawn never goes back nor far ahead, nobody leaps or lags, and no new life is glided to', () => {
  fc.assert(
    fc.property(schedules, (schedule) => {
      const { frames, places } = watch(schedule);
      for (const [n, frame] of frames.entries()) {
        const before = frames[n - 1] ?? frame;
        assert.ok(frame.renderTick >= before.renderTick, `the moment went back at ${frame.nowMs} ms`);
        assert.ok(frame.renderTick <= frame.newestTick + 5, `drawn too far ahead of the newest patch at ${frame.nowMs} ms`);
        if (!schedule.pauses.some(({ atMs, ms }) => frame.nowMs >= atMs && frame.nowMs < atMs + ms + 60)) assertNoLeap(before, frame);
        assertNearTheTruth(frame, places);
      }
    }),
    { numRuns: 60 },
  );
});

/** Alive in two frames with no life between: at most twice as fast as anybody runs. */
function assertNoLeap(before: Frame, { nowMs, runner }: Frame): void {
  if (!before.runner.isAlive || !runner.isAlive) return;
  const movedPx = Math.hypot(runner.x - before.runner.x, runner.y - before.runner.y);
  const reachPx = (2 * MAX_SPEED_PX_PER_S * (nowMs - before.nowMs)) / 1000 + 0.1;
  assert.ok(movedPx <= reachPx, `moved ${movedPx} px in ${nowMs - before.nowMs} ms at ${nowMs} ms`);
}

/** Off by no more than the guesses of an underrun can be: a runner who turned back while nothing was heard. */
function assertNearTheTruth({ nowMs, renderTick, runner }: Frame, places: Place[]): void {
  const place = places[Math.max(0, Math.min(places.length - 1, Math.floor(renderTick)))]!;
  if (!place.isAlive || !runner.isAlive) return;
  const offPx = Math.hypot(runner.x - place.x / UNITS_PER_PX, runner.y - place.y / UNITS_PER_PX);
  assert.ok(offPx <= 100, `drawn ${offPx} px from where it was at ${nowMs} ms`);
}

for (const patchRateHz of [20, 30, 60]) {
  test(`[TM4] on a clean link the delay is one and a half intervals, and never runs dry, at ${patchRateHz} Hz`, () => {
    const { frames } = watch({ patchRateHz });
    for (const { delayMs } of between(frames, 3000, 20_000)) assert.ok(Math.abs(delayMs - 1500 / patchRateHz) < 1, `${delayMs} ms`);
    assert.equal(frames.at(-1)!.underruns, 0);
  });
}

test('[TM4] steady jitter is learned in seconds, and then hardly ever runs dry', () => {
  for (const jitterMs of [10, 25, 50, 80]) {
    for (const seed of [1, 2, 3]) {
      const { frames } = watch({ jitterMs, seed, seconds: 33 });
      const learned = between(frames, 3000, 33_000);
      const underruns = learned.at(-1)!.underruns - learned[0]!.underruns;
      assert.ok(underruns <= 3, `${underruns} underruns in 30 s of ${jitterMs} ms jitter, seed ${seed}`);
      assert.ok(
        longestDelayMs(learned) < 33.4 + 1.25 * jitterMs + 20,
        `${longestDelayMs(learned)} ms for ${jitterMs} ms jitter, seed ${seed}`,
      );
    }
  }
});

test('[TM4] a stall makes the delay grow at once, and a quiet link makes it shrink by a few per cent of the time', () => {
  const { frames } = watch({ stalls: [{ atMs: 6000, ms: 300 }] });
  assert.equal(frames.at(-1)!.underruns, 1);
  const grown = between(frames, 6300, 6400).at(-1)!;
  assert.ok(grown.delayMs > 150, `only ${grown.delayMs} ms`);
  const quiet = between(frames, 6400, 20_000);
  for (const [n, frame] of quiet.slice(1).entries()) {
    const before = quiet[n]!;
    assert.ok(before.delayMs - frame.delayMs <= (frame.nowMs - before.nowMs) * 0.06, `too fast at ${frame.nowMs} ms`);
  }
  assert.ok(Math.abs(frames.at(-1)!.delayMs - 50) < 2, `still ${frames.at(-1)!.delayMs} ms`);
});

test('[TM4] stalls that come again and again soon stop nobody, and never cost more than a second', () => {
  const stalls = Array.from({ length: 18 }, (_, n) => ({ atMs: 1000 + n * 1000, ms: 150 }));
  const { frames } = watch({ stalls });
  const learned = between(frames, 4000, 20_000);
  const waits = learned.filter(({ renderTick, newestTick }) => renderTick - newestTick > 2);
  assert.deepEqual(waits, []);
  const worse = watch({ stalls: stalls.map(({ atMs }) => ({ atMs, ms: 600 })) });
  assert.ok(between(worse.frames, 1000, 20_000).every(({ delayMs }) => delayMs < 1000));
});

test('[TM4] a pause of this end teaches nothing about the link', () => {
  const { frames } = watch({
    pauses: [
      { atMs: 5000, ms: 400 },
      { atMs: 9000, ms: 3000 },
    ],
  });
  assert.equal(frames.at(-1)!.underruns, 0);
  assert.ok(longestDelayMs(between(frames, 5500, 9000)) < 52 && longestDelayMs(between(frames, 14_000, 20_000)) < 52);
});

test('[TM4] a delay asked for is the delay had, whatever the link does', () => {
  const { frames } = watch({ interpolation: 100, jitterMs: 30 });
  for (const { delayMs } of between(frames, 5000, 20_000)) assert.ok(Math.abs(delayMs - 100) < 4, `${delayMs} ms`);
});
