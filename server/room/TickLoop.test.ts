import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_CATCH_UP_TICKS, TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TickLoop, type LoopClock } from './TickLoop.ts';

/** A clock moved by hand. Timers fire when time passes them, late by what `lateness` says, as real ones do. */
function fakeClock(lateness: () => number = () => 0) {
  let nowMs = 1000;
  let timer: { atMs: number; run: () => void } | null = null;
  const clock: LoopClock = {
    now: () => nowMs,
    after: (delayMs, run) => {
      const mine = { atMs: nowMs + delayMs + lateness(), run };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  };
  return {
    clock,
    /** Runs every timer due within `ms`. */
    pass(ms: number): void {
      const endMs = nowMs + ms;
      while (timer !== null && timer.atMs <= endMs) {
        const { atMs, run } = timer;
        timer = null;
        nowMs = Math.max(nowMs, atMs);
        run();
      }
      nowMs = endMs;
    },
    /** The process did nothing for `ms`: what fell due fires afterwards, late. */
    stall(ms: number): void {
      nowMs += ms;
    },
    isIdle: () => timer === null,
  };
}

function startLoop(time: ReturnType<typeof fakeClock>, ticksPerPatch = 2) {
  const log: string[] = [];
  const errors: unknown[] = [];
  const loop = new TickLoop(time.clock, ticksPerPatch, {
    tick: () => void log.push('tick'),
    patch: () => void log.push('patch'),
    onError: (error) => void errors.push(error),
  });
  loop.start();
  return { loop, log, errors };
}

test('[ST5] the rate over an hour is exact, though every timer is late by a random bit', () => {
  const rng = createRng(1);
  const time = fakeClock(() => nextFloat(rng) * 3 - 0.9);
  const { loop } = startLoop(time);
  time.pass(3_600_000);
  assert.ok(Math.abs(loop.ticks - 3600 * TICK_RATE_HZ) <= 1, `${loop.ticks} ticks`);
  assert.equal(loop.droppedTicks, 0);
  assert.equal(loop.lateTicks, 0);
});

test('[ST1] a patch follows every second tick and nothing comes between', () => {
  const time = fakeClock();
  const { log } = startLoop(time);
  time.pass(TICK_MS * 6.5);
  assert.deepEqual(log, ['tick', 'tick', 'patch', 'tick', 'tick', 'patch', 'tick', 'tick', 'patch']);
});

test('[ST1] ticks caught up together share one patch, after the last of them', () => {
  const time = fakeClock();
  const { loop, log } = startLoop(time);
  time.stall(TICK_MS * 4.2);
  time.pass(0);
  assert.deepEqual(log, ['tick', 'tick', 'tick', 'tick', 'patch']);
  assert.equal(loop.lateTicks, 3);
  assert.equal(loop.droppedTicks, 0);
});

test('[ST5] a long stall runs a few ticks, drops and counts the rest, and goes on in step with the schedule', () => {
  const time = fakeClock();
  const { loop, log } = startLoop(time);
  time.stall(TICK_MS * 100.5);
  time.pass(0);
  assert.equal(loop.ticks, MAX_CATCH_UP_TICKS);
  assert.equal(loop.droppedTicks, 100 - MAX_CATCH_UP_TICKS);
  assert.equal(log.filter((entry) => entry === 'patch').length, 1);
  time.pass(TICK_MS * 10);
  assert.equal(loop.ticks, MAX_CATCH_UP_TICKS + 10);
  assert.equal(loop.droppedTicks, 100 - MAX_CATCH_UP_TICKS);
});

test('[ST5] ticks that each take longer than a period are dropped, never piled up', () => {
  const time = fakeClock();
  let ticks = 0;
  const loop = new TickLoop(time.clock, 1, {
    tick: () => {
      ticks++;
      time.stall(TICK_MS * 2);
    },
    patch: () => undefined,
    onError: assert.ifError,
  });
  loop.start();
  time.pass(TICK_MS * 1000);
  assert.ok(ticks >= 450 && ticks <= 550, `${ticks} ticks of twice a period in a thousand periods`);
  assert.ok(loop.droppedTicks > 400);
});

test('a duty that throws stops the loop and is told once', () => {
  const time = fakeClock();
  const errors: unknown[] = [];
  const fault = new Error('broken rule');
  const loop = new TickLoop(time.clock, 1, {
    tick: () => {
      throw fault;
    },
    patch: () => undefined,
    onError: (error) => void errors.push(error),
  });
  loop.start();
  time.pass(TICK_MS * 10);
  assert.deepEqual(errors, [fault]);
  assert.equal(loop.isRunning, false);
  assert.ok(time.isIdle());
});

test('a loop stopped by its own tick sends no patch and leaves no timer', () => {
  const time = fakeClock();
  const log: string[] = [];
  const loop = new TickLoop(time.clock, 1, {
    tick: () => {
      log.push('tick');
      loop.stop();
    },
    patch: () => void log.push('patch'),
    onError: assert.ifError,
  });
  loop.start();
  time.stall(TICK_MS * 3);
  time.pass(TICK_MS * 5);
  assert.deepEqual(log, ['tick'], 'not even those that were due with it');
  assert.ok(time.isIdle());
});
