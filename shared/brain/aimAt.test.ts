import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { createRng } from '../math/rng.ts';
import { TICK_RATE_HZ } from '../netConfig.ts';
import { WEAPON_ID } from '../sim/weapons.ts';
import { BODY_RADIUS_PX } from '../tuning.ts';
import { aimAt } from './aimAt.ts';
import { SKILLS, type Skill } from './difficulties.ts';
import { createMind, type Mind, type Other } from './Mind.ts';
import { sketchOther, sketchSelf } from './sketchView.ts';
import { shotSpeed } from './weaponInHand.ts';

const SELF = sketchSelf();

function makeMind(skill: Partial<Skill>): Mind {
  return createMind(sketchArena({ width: 1000, height: 1000 }), { ...SKILLS.ace, ...skill }, createRng(1));
}

/** The foe runs for two seconds under the barrel, and ends where it was put. */
function follow(mind: Mind, foe: Other, lateTicks = 0): void {
  for (let ticksLeft = 119; ticksLeft >= 0; ticksLeft--) {
    const agoS = ticksLeft / TICK_RATE_HZ;
    aimAt(mind, SELF, { ...foe, x: foe.x - foe.vx * agoS, y: foe.y - foe.vy * agoS }, lateTicks);
  }
}

test('a steady hand with full lead points where the shot meets a runner', () => {
  const mind = makeMind({ aimError: 0, lead: 1 });
  const foe = sketchOther({ vx: 250 });
  follow(mind, foe);
  const flightS = (foe.y - SELF.y) / (mind.aim.y * shotSpeed(SELF));
  const miss = mind.aim.x * shotSpeed(SELF) * flightS - foe.vx * flightS;
  assert.ok(Math.abs(miss) < 4, `${miss} px beside the runner`);
});

test('what is shown late is led by as much more, a near target by less', () => {
  const lateTicks = 6;
  const leadPx = (distance: number, late: number): number => {
    const mind = makeMind({ aimError: 0, lead: 1 });
    const foe = sketchOther({ y: SELF.y + distance, vx: 250 });
    follow(mind, foe, late);
    return (mind.aim.x / mind.aim.y) * distance;
  };
  const shownLatePx = 250 * (lateTicks / 60);
  // A target that is led by more is farther away, which is led for, too: a tenth on top.
  const far = leadPx(400, lateTicks) - leadPx(400, 0);
  assert.ok(far > shownLatePx && far < shownLatePx * 1.15, `${far} px more for a far one`);
  const near = leadPx(60, lateTicks) - leadPx(60, 0);
  assert.ok(near > shownLatePx / 4 && near < (shownLatePx * 2) / 3, `${near} px more for a near one`);
});

test('the barrel turns no faster than the hand', () => {
  const mind = makeMind({ aimTurn: 0.1 });
  for (const foe of [sketchOther({}), sketchOther({ y: 200 }), sketchOther({ x: 100, y: 501 })]) {
    for (let i = 0; i < 60; i++) {
      const { x, y } = mind.aim;
      aimAt(mind, SELF, foe, 0);
      assert.ok(Math.hypot(mind.aim.x - x, mind.aim.y - y) <= 0.1 + 1e-9);
      assert.ok(Math.abs(Math.hypot(mind.aim.x, mind.aim.y) - 1) < 1e-9);
    }
  }
});

test('the miss of a standing target stays within the aim error', () => {
  const mind = makeMind({ aimError: 0.1 });
  const foe = sketchOther({});
  for (let i = 0; i < 240; i++) aimAt(mind, SELF, foe, 0);
  let widest = 0;
  for (let i = 0; i < 3000; i++) {
    aimAt(mind, SELF, foe, 0);
    widest = Math.max(widest, Math.abs(mind.aim.x / mind.aim.y));
  }
  assert.ok(widest > 0.03 && widest <= 0.1 + 1e-9, `widest miss ${widest} px per px`);
});

test('whoever turns about is missed for a moment, by the steadiest hand and the fastest shot too', () => {
  const mind = makeMind({ aimError: 0, aimTurn: 2 });
  const self = sketchSelf({ weapon: WEAPON_ID.rail });
  const foe = sketchOther();
  const missOf = (x: number): number => Math.abs((mind.aim.x / mind.aim.y) * (foe.y - self.y) - (x - self.x));
  let widest = 0;
  let last = 0;
  let x = foe.x - 300;
  for (let tick = 0; tick < 120; tick++) {
    // A second one way, and a second back.
    const vx = tick < 60 ? 300 : -300;
    x += vx / TICK_RATE_HZ;
    aimAt(mind, self, { ...foe, x, vx }, 0);
    last = missOf(x);
    if (tick >= 60) widest = Math.max(widest, last);
  }
  assert.ok(widest > 0.8 * BODY_RADIUS_PX, `only ${widest} px beside`);
  assert.ok(last < 4, `still ${last} px beside a second later`);
});
