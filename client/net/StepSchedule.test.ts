import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TICK_MS } from '#shared/netConfig.ts';
import { StepSchedule } from './StepSchedule.ts';

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
