import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRng, nextFloat } from '#shared/math/rng.ts';
import { TICK_MS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import { StepSchedule } from './StepSchedule.ts';

const SEED = 4;

function stepsFrom(schedule: StepSchedule, tick: number): number {
  const due = schedule.due(tick);
  for (let n = 0; n < due; n++) schedule.advance();
  return due;
}

test('[TM1] one step a tick, however the calls fall', () => {
  const schedule = new StepSchedule();
  let steps = 0;
  stepsFrom(schedule, 1000);
  for (let tick = 1000; tick <= 1600; tick += 0.25) steps += stepsFrom(schedule, tick);
  assert.equal(steps, 600);
});

test('[TM1] after a stall a few steps are due and the backlog is dropped', () => {
  const schedule = new StepSchedule();
  stepsFrom(schedule, 1000);
  const afterStall = stepsFrom(schedule, 1600);
  assert.ok(afterStall > 0 && afterStall < 10);
  assert.deepEqual([schedule.takeDropped(), schedule.takeDropped()], [600 - afterStall, 0]);
  assert.equal(stepsFrom(schedule, 1600), 0);
  assert.equal(stepsFrom(schedule, 1601), 1);
});

test('the schedule goes on from a clock that jumped back', () => {
  const schedule = new StepSchedule();
  stepsFrom(schedule, 100_000);
  assert.equal(stepsFrom(schedule, 200), 1);
  assert.equal(stepsFrom(schedule, 201), 1);
});

test('the time until the next step is the time until it is due', () => {
  const schedule = new StepSchedule();
  stepsFrom(schedule, 1000);
  const waitTicks = schedule.msUntilDue(1000) / TICK_MS;
  assert.equal(schedule.due(1000 + waitTicks - 0.01), 0);
  assert.equal(schedule.due(1000 + waitTicks + 0.01), 1);
});

/** How far ahead of the server's beat the steps are, ticks. */
const phaseOf = (schedule: StepSchedule, tick: number): number => schedule.step + schedule.fractionAt(tick) - tick;

type Course = { phase: number; margin: number };

/**
 * Steps that reach a server which takes each at the next tick after it came, told by it twice a second, `rttTicks` late, how long the latest of the
 * last second waited. A step comes `strayTicks` too late at most, as chance has it, and is made in the first of the frames after it is due.
 */
function steered({ offTicks = 0, strayTicks = 0, rttTicks, frameTicks = 0.05, seconds = 60 }: Partial<Distance> & { rttTicks: number }) {
  const rng = createRng(SEED);
  const schedule = new StepSchedule();
  const waitsMs: number[] = [];
  const course: Course[] = [];
  const words: number[] = [];
  let told = 0;
  let margin = 0;
  for (let tick = 1000; tick < 1000 + seconds * TICK_RATE_HZ; tick += frameTicks) {
    for (let left = schedule.due(tick); left > 0; left--) {
      schedule.advance();
      const came = tick + offTicks + nextFloat(rng) * strayTicks;
      waitsMs.push((Math.ceil(came) - came) * TICK_MS);
    }
    if (tick - 1000 >= (words.length + 1) * (TICK_RATE_HZ / 2)) {
      const latest = waitsMs.slice(-TICK_RATE_HZ).sort((a, b) => a - b);
      margin = latest[Math.floor(latest.length * 0.05)]!;
      words.push(waitsMs.length < TICK_RATE_HZ ? 0 : Math.max(1, Math.round(margin)));
    }
    const heard = Math.floor((tick - 1000 - rttTicks) / (TICK_RATE_HZ / 2));
    if (heard > 0) told = words[heard - 1]!;
    schedule.steer(told);
    course.push({ phase: phaseOf(schedule, tick), margin });
  }
  return course;
}

type Distance = { offTicks: number; strayTicks: number; rttTicks: number; frameTicks: number; seconds: number };

const RTTS_TICKS = [0, 0.1, 6, 24];

test('[TM5] wherever the steps meet the server\u2019s beat, they soon come just before it, and then the phase rests', () => {
  for (const rttTicks of RTTS_TICKS) {
    for (let offTicks = 0; offTicks < 1; offTicks += 0.07) {
      const course = steered({ offTicks, rttTicks, seconds: 20 });
      const settled = course.slice(course.length / 2);
      for (const { margin } of settled) assert.ok(margin > 1 && margin < 8, `${margin} ms at ${offTicks}, ${rttTicks}`);
      assert.equal(settled.at(-1)!.phase.toFixed(6), settled[0]!.phase.toFixed(6));
    }
  }
});

test(`[TM5] on a link that strays it neither swings nor wanders, at any round trip up to 400 ms (seed ${SEED})`, () => {
  for (const rttTicks of RTTS_TICKS) {
    const phases = steered({ strayTicks: 0.7, rttTicks }).map(({ phase }) => phase);
    const settled = phases.slice(phases.length / 3);
    assert.ok(Math.max(...settled) - Math.min(...settled) < 0.4, `from ${Math.min(...settled)} to ${Math.max(...settled)} at ${rttTicks}`);
  }
});

test('[TM5] the own body never leaps: steps run at most 2.5 % faster or slower than the clock', () => {
  for (const offTicks of [0.1, 0.5, 0.9]) {
    const course = steered({ offTicks, rttTicks: 6, strayTicks: 0.3, seconds: 20 });
    for (let n = 1; n < course.length; n++) {
      assert.ok(Math.abs(course[n]!.phase - course[n - 1]!.phase) <= 0.05 * 0.025 + 1e-6);
    }
  }
});

test('[TM5] steps that wait for display frames are not chased over the edge of one after the other', () => {
  for (const offTicks of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const phases = steered({ offTicks, rttTicks: 6, frameTicks: 1 }).map(({ phase }) => phase);
    assert.ok(Math.min(...phases) > -1, `${Math.min(...phases)} ticks at ${offTicks}`);
  }
});

test('[TM5] whatever a server says, steps are never more than a few ticks early', () => {
  const schedule = new StepSchedule();
  for (let tick = 1000; tick < 30_000; tick++) {
    stepsFrom(schedule, tick);
    schedule.steer(1);
    assert.ok(schedule.step - tick <= 3);
  }
});

test('[TM5] nothing said is nothing done', () => {
  const schedule = new StepSchedule();
  for (let tick = 1000; tick < 2000; tick += 0.25) {
    stepsFrom(schedule, tick);
    schedule.steer(0);
    assert.ok(Math.abs(phaseOf(schedule, tick) - 0.5) < 1e-6);
  }
});
