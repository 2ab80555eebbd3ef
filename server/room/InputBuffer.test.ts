import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { INPUT_BANK_TICKS, INPUT_BUFFER_LENGTH, MAX_INPUTS_PER_TICK, TICK_MS } from '#shared/netConfig.ts';
import { InputBuffer } from './InputBuffer.ts';

/** A seat: a buffer and the queue it speaks of, as the framework keeps it. */
class Intake {
  readonly buffer = new InputBuffer();
  waiting = 0;
  dropped = 0;
  /** Inputs taken in each tick. */
  readonly taken: number[] = [];

  arrive(count: number, nowMs: number): void {
    for (let n = 0; n < count; n++) {
      this.buffer.arrive(nowMs);
      if (this.waiting < INPUT_BUFFER_LENGTH) this.waiting += 1;
      else this.dropped += 1;
    }
  }

  tick(): number {
    const spent = this.buffer.spend(this.waiting, (this.taken.length + 1) * TICK_MS);
    this.waiting -= spent;
    this.taken.push(spent);
    return spent;
  }

  /** One input a tick is sent, for each of the ticks; each comes after `delayMs`, in order. */
  play(ticks: number, delayMs: (sentMs: number) => number): void {
    const arrivals: number[] = [];
    const startMs = this.taken.length * TICK_MS;
    for (let n = 0; n < ticks; n++) arrivals.push(Math.max(arrivals.at(-1) ?? 0, startMs + n * TICK_MS + delayMs(n * TICK_MS)));
    for (let n = 1; n <= ticks; n++) {
      while (arrivals[0] !== undefined && arrivals[0] < startMs + n * TICK_MS) this.arrive(1, arrivals.shift()!);
      this.tick();
    }
  }

  /** Nothing comes: time is saved up. */
  wait(ticks: number): void {
    for (let n = 0; n < ticks; n++) this.tick();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test('[IN7] on an even link an input is taken in the first tick after it came', () => {
  const intake = new Intake();
  intake.play(600, () => 3);
  assert.deepEqual(new Set(intake.taken), new Set([1]));
});

test('[IN7] inputs that come around the edge of a tick are taken one a tick, not none and then two', () => {
  const seed = 5;
  const rng = createRng(seed);
  const intake = new Intake();
  intake.play(1200, () => TICK_MS + (nextFloat(rng) * 2 - 1) * 10);
  const learned = intake.taken.slice(60);
  const uneven = learned.filter((count) => count !== 1).length;
  assert.ok(uneven <= 4, `${uneven} of ${learned.length} ticks took none or two (seed ${seed})`);
});

test('[IN7] nearly every tick has its input on a link that strays by two ticks', () => {
  const seed = 6;
  const rng = createRng(seed);
  const intake = new Intake();
  intake.play(3600, () => 40 + nextFloat(rng) * 2 * TICK_MS);
  const learned = intake.taken.slice(180);
  const uneven = learned.filter((count) => count !== 1).length;
  assert.ok(uneven < 0.08 * learned.length, `${uneven} of ${learned.length} ticks took none or two (seed ${seed})`);
});

test('[IN7] [IN3] a lone stall is caught up at once and buys no delay', () => {
  const intake = new Intake();
  intake.play(300, (ms) => (ms > 3000 && ms < 3160 ? 3163 - ms : 3));
  const stalled = intake.taken.indexOf(0, 60);
  const burst = intake.taken.findIndex((count, tick) => tick > stalled && count > 0);
  assert.equal(intake.taken[burst], MAX_INPUTS_PER_TICK);
  assert.equal(intake.waiting, 0);
  assert.deepEqual(new Set(intake.taken.slice(burst + 8)), new Set([1]));
});

test('[IN7] after a client has dropped a backlog its inputs are taken as they come', () => {
  const intake = new Intake();
  intake.play(300, () => 3);
  intake.wait(40);
  intake.play(120, () => 3);
  assert.deepEqual(new Set(intake.taken.slice(340)), new Set([1]));
});

test('[IN7] inputs that begin to come sooner wait for a second, not for as long as is remembered', () => {
  const intake = new Intake();
  intake.wait(5);
  intake.play(300, () => 3);
  intake.arrive(4, 305 * TICK_MS); // the client has leapt ahead of the ticks
  for (let n = 0; n < 75; n++) {
    intake.arrive(1, (305 + n) * TICK_MS);
    intake.tick();
  }
  assert.ok(intake.waiting <= 1, `${intake.waiting} still wait`);
});

test('[IN7] a clock that runs 0.1 % fast or slow adds no delay', () => {
  for (const rate of [0.999, 1.001]) {
    const intake = new Intake();
    intake.wait(INPUT_BANK_TICKS); // what comes too fast is paid with saved time
    let worst = 0;
    let sent = 0;
    for (let tick = 0; tick < 6000; tick++) {
      for (; sent < tick * rate; sent++) intake.arrive(1, tick * TICK_MS);
      intake.tick();
      worst = Math.max(worst, intake.waiting);
    }
    assert.ok(worst <= 2, `${worst} waited at rate ${rate}`);
  }
});

test('[RC6] on another connection inputs are counted anew, and taken as they come', () => {
  const intake = new Intake();
  intake.play(300, () => 3);
  intake.buffer.restart();
  assert.equal(intake.buffer.marginMs, 0);
  intake.play(120, () => 11);
  assert.deepEqual(new Set(intake.taken.slice(300)), new Set([1]));
});

test('[TM5] the margin is how long the latest inputs waited, twice a second', () => {
  const seed = 8;
  const rng = createRng(seed);
  const intake = new Intake();
  intake.play(40, () => 4);
  assert.equal(intake.buffer.marginMs, 0, 'nothing is known yet');
  intake.play(600, () => 2 + nextFloat(rng) * 6);
  assert.ok(Math.abs(intake.buffer.marginMs - (TICK_MS - 8)) <= 2, `${intake.buffer.marginMs} ms (seed ${seed})`);
});

/** No input that comes in its turn waits longer for those that may be late, ticks. */
const MOST_TICKS = 7;

/** So many inputs come before each tick. */
const arrivals = fc.array(fc.oneof(fc.constantFrom(0, 1, 1, 1, 2), fc.nat(40)), { minLength: 1, maxLength: 400 });

test('[IN3] however inputs arrive, nobody gains time: any span of ticks sees at most one input a tick and a full bank', () => {
  fc.assert(
    fc.property(arrivals, (pattern) => {
      const intake = new Intake();
      let credit = 0;
      for (const count of pattern) {
        intake.arrive(count, intake.taken.length * TICK_MS);
        const spent = intake.tick();
        assert.ok(spent <= MAX_INPUTS_PER_TICK);
        credit = Math.min(INPUT_BANK_TICKS, credit + 1) - spent;
        assert.ok(credit >= 0);
      }
    }),
  );
});

test('[IN4] [IN5] however inputs arrive, none is invented and none is lost but by a full queue', () => {
  fc.assert(
    fc.property(arrivals, (pattern) => {
      const intake = new Intake();
      for (const count of pattern) {
        const before = intake.waiting;
        intake.arrive(count, intake.taken.length * TICK_MS);
        assert.ok(intake.tick() <= before + count);
      }
      // Silence: what waits is due within the bounds of the buffer, and then paid by one credit a tick.
      for (let left = intake.waiting + MOST_TICKS; left > 0; left--) intake.tick();
      assert.equal(intake.waiting, 0);
      assert.equal(sum(intake.taken) + intake.dropped, sum(pattern));
    }),
  );
});

test('[IN7] however inputs arrive, one that comes in its turn waits for no more than a few ticks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 100, maxLength: 400 }), (delays) => {
      const intake = new Intake();
      const buffered: number[] = [];
      const arrived: number[] = [];
      delays.forEach((delay, n) => arrived.push(Math.max(arrived.at(-1) ?? 0, n * TICK_MS + delay)));
      for (let tick = 0; tick < delays.length; tick++) {
        while (arrived[0] !== undefined && arrived[0] < tick * TICK_MS) intake.arrive(1, arrived.shift()!);
        intake.tick();
        buffered.push(intake.waiting);
      }
      assert.ok(Math.max(...buffered) <= MOST_TICKS);
    }),
  );
});
