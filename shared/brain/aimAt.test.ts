import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { createRng } from '../math/rng.ts';
import { aimAt } from './aimAt.ts';
import { SKILLS, type Skill } from './difficulties.ts';
import { createMind, type Mind } from './Mind.ts';
import { sketchOther, sketchSelf } from './sketchView.ts';
import { shotSpeed } from './weaponInHand.ts';

const SELF = sketchSelf();

function makeMind(skill: Partial<Skill>): Mind {
  return createMind(sketchArena({ width: 1000, height: 1000 }), { ...SKILLS.ace, ...skill }, createRng(1));
}

test('a steady hand with full lead points where the shot meets a runner', () => {
  const mind = makeMind({ aimError: 0, lead: 1 });
  const foe = sketchOther({ vx: 250 });
  for (let i = 0; i < 120; i++) aimAt(mind, SELF, foe, 0);
  const flightS = (foe.y - SELF.y) / (mind.aim.y * shotSpeed(SELF));
  const miss = mind.aim.x * shotSpeed(SELF) * flightS - foe.vx * flightS;
  assert.ok(Math.abs(miss) < 4, `${miss} px beside the runner`);
});

test('what is shown late is led by as much more, a near target by less', () => {
  const lateTicks = 6;
  const leadPx = (distance: number, late: number): number => {
    const mind = makeMind({ aimError: 0, lead: 1 });
    const foe = sketchOther({ y: SELF.y + distance, vx: 250 });
    for (let i = 0; i < 120; i++) aimAt(mind, SELF, foe, late);
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
  for (let i = 0; i < 30; i++) aimAt(mind, SELF, foe, 0);
  let widest = 0;
  for (let i = 0; i < 3000; i++) {
    aimAt(mind, SELF, foe, 0);
    widest = Math.max(widest, Math.abs(mind.aim.x / mind.aim.y));
  }
  assert.ok(widest > 0.03 && widest <= 0.1 + 1e-9, `widest miss ${widest} px per px`);
});
