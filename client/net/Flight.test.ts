import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClear } from '#shared/arena/isClear.ts';
import { AIM_HALF, AIM_STEPS, ringVector } from '#shared/math/ring.ts';
import { createRng, nextInt } from '#shared/math/rng.ts';
import { launchShot } from '#shared/sim/launchShot.ts';
import type { Shot } from '#shared/sim/World.ts';
import { flyShot } from '#shared/sim/flyShot.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX, unitsOf, VELOCITY_PER_UNIT } from '#shared/tuning.ts';
import { Flight } from './Flight.ts';
import { boxArena } from './testing/boxArena.ts';

const arena = boxArena();
const WEAPON = WEAPONS[WEAPON_ID.bouncer];

function shotAlong(aim: number): Shot {
  const { x, y } = ringVector(aim, AIM_HALF, { x: 0, y: 0 });
  const scale = WEAPON.speed / Math.sqrt(x * x + y * y);
  const seed = {
    weapon: WEAPON_ID.bouncer,
    ordinal: 0,
    x: unitsOf(160),
    y: unitsOf(480),
    vx: Math.round(x * scale),
    vy: Math.round(y * scale),
  };
  return launchShot(1, 0, 100, seed);
}

test('[SH1] between ticks a shot keeps its speed, turns at the walls and stays out of them', () => {
  const rng = createRng(11);
  const stepPx = (WEAPON.speed / VELOCITY_PER_UNIT / UNITS_PER_PX) * 0.25;
  for (let n = 0; n < 40; n++) {
    const flight = new Flight(0, shotAlong(nextInt(rng, AIM_STEPS)), arena);
    let last = flight.viewAt(0, true);
    for (let age = 0.25; last !== null; age += 0.25) {
      const view = flight.viewAt(age, true);
      if (view !== null) {
        assert.ok(Math.hypot(view.x - last.x, view.y - last.y) <= stepPx + 0.2, `shot ${n} jumped at age ${age}`);
        const isOutside = isClear(arena, Math.round(view.x * UNITS_PER_PX), Math.round(view.y * UNITS_PER_PX), WEAPON.radius - 2);
        assert.ok(isOutside, `shot ${n} in a wall at age ${age}`);
        assert.ok(view.bounces >= last.bounces);
        assert.equal(view.bounceX === null, view.bounces === 0);
      }
      last = view;
    }
  }
});

test('[SH1] at whole ticks a flight is where the simulation has the shot', () => {
  const shot = shotAlong(5000);
  const flight = new Flight(0, shotAlong(5000), arena);
  while (flyShot(shot, arena)) {
    const view = flight.viewAt(shot.age, true);
    assert.deepEqual([view?.x, view?.y], [shot.x / UNITS_PER_PX, shot.y / UNITS_PER_PX]);
  }
  assert.equal(flight.viewAt(shot.age, true), null);
});

test('a flight is not seen before the barrel nor from the tick of its hit on', () => {
  const flight = new Flight(0, shotAlong(0), arena);
  assert.equal(flight.viewAt(-0.1, false), null);
  assert.equal(flight.viewAt(0, false)?.x, 160);
  flight.endAt(3);
  assert.notEqual(flight.viewAt(2.9, false), null);
  assert.equal(flight.viewAt(3, false), null);
});
