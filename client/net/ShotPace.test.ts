import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAD_BLEND_TICKS, VIEW_PARTS } from '#shared/netConfig.ts';
import { leadAt } from '#shared/sim/leadAt.ts';
import { ShotPace } from './ShotPace.ts';

const PATCH_TICKS = 2;
const SPAWN_TICK = 500;

/** Ages as drawn at every quarter of a tick, when the others are shown `lead` ticks late without a hitch. */
function fly(lead: number, ticks: number): { renderTick: number; age: number }[] {
  const seen = SPAWN_TICK - 1 - lead;
  const pace = new ShotPace(seen, 100, PATCH_TICKS);
  return Array.from({ length: ticks * 4 }, (_, n) => {
    const renderTick = seen + n / 4;
    return { renderTick, age: pace.ageAt(100 + n / 4, renderTick, SPAWN_TICK) };
  });
}

test('[LC10] at every age a shot is drawn beside the others as the server judges it beside them', () => {
  for (const lead of [1, 3, 4.5, 9, 12]) {
    for (const { renderTick, age } of fly(lead, 60)) {
      const serverTick = SPAWN_TICK - 1 + age;
      const judged = serverTick - leadAt(lead * VIEW_PARTS, age, PATCH_TICKS);
      assert.ok(Math.abs(judged - renderTick) < 1e-9, `lead ${lead}, age ${age}: drawn beside ${renderTick}, judged beside ${judged}`);
    }
  }
});

test('[LC10] a shot leaves the barrel with the click, and goes on at full speed once the lead is gone', () => {
  const flight = fly(9, 60);
  assert.equal(flight[0]!.age, 0);
  const late = flight.filter(({ age }) => age > LEAD_BLEND_TICKS + 1);
  assert.ok(late.length > 50);
  for (let n = 1; n < late.length; n++) assert.ok(Math.abs(late[n]!.age - late[n - 1]!.age - 0.25) < 1e-9);
});

test('[LC10] while the others wait the shot flies on slowly, and when they hurry it does not leap', () => {
  const pace = new ShotPace(490, 100, PATCH_TICKS);
  let age = 0;
  for (let step = 101; step < 160; step++) {
    const renderTick = step < 110 ? 490 + step - 100 : step < 125 ? 500 : 470 + step - 80;
    const next = pace.ageAt(step, renderTick, 500);
    assert.ok(next - age >= 0.2 && next - age <= 1.25 + 1e-9, `step ${step}: ${next - age} ticks at once`);
    age = next;
  }
});

test('[LC10] when the clock jumps back the shot flies on, slowly until the others have come up with it', () => {
  const pace = new ShotPace(490, 100, PATCH_TICKS);
  let age = 0;
  for (let tick = 0; tick < 90; tick++) {
    const step = tick < 20 ? 101 + tick : 81 + tick;
    const next = pace.ageAt(step, step + 390, 500);
    const moved = next - age;
    assert.ok(tick === 20 ? moved === 0 : moved >= 0.25 && moved <= 1.25, `step ${step}: ${moved} ticks at once`);
    age = next;
  }
  assert.equal(age, 560 - 499 + PATCH_TICKS - 1, 'beside the others again');
});
