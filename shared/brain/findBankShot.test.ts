import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClear } from '../arena/isClear.ts';
import { shippedArena } from '../testing/shippedArena.ts';
import { createRng, nextFloat } from '../math/rng.ts';
import { flyShot } from '../sim/flyShot.ts';
import type { Shot } from '../sim/World.ts';
import { WEAPON_ID, WEAPONS } from '../sim/weapons.ts';
import { BODY_RADIUS_PX, unitsOf, UNITS_PER_PX } from '../tuning.ts';
import { SKILLS } from './difficulties.ts';
import { findBankShot } from './findBankShot.ts';
import { isInSight } from './isInSight.ts';
import { createMind, type Self } from './Mind.ts';
import { sketchOther, sketchSelf } from './sketchView.ts';

const SEED = 5;
const WEAPON = WEAPONS[WEAPON_ID.blaster];

test('a bank shot, flown by the simulation, hits off a wall', (t) => {
  const arena = shippedArena('rink');
  const rng = createRng(SEED);
  const mind = createMind(arena, SKILLS.ace, rng);
  const place = (): { x: number; y: number } => {
    for (;;) {
      const x = Math.floor(nextFloat(rng) * arena.width);
      const y = Math.floor(nextFloat(rng) * arena.height);
      if (isClear(arena, x, y, unitsOf(BODY_RADIUS_PX))) return { x: x / UNITS_PER_PX, y: y / UNITS_PER_PX };
    }
  };
  let hidden = 0;
  let found = 0;
  while (hidden < 300) {
    const self = sketchSelf(place());
    const prey = sketchOther(place());
    if (Math.hypot(prey.x - self.x, prey.y - self.y) > 500 || isInSight(arena, self.x, self.y, prey.x, prey.y)) continue;
    hidden++;
    const way = findBankShot(mind, self, prey);
    if (way === undefined) continue;
    found++;
    const shot = launch(self, way);
    const ticks = Math.ceil((Math.hypot(way.x, way.y) * UNITS_PER_PX * UNITS_PER_PX) / WEAPON.speed);
    for (let tick = 0; tick < ticks; tick++) flyShot(shot, arena);
    const miss = Math.hypot(shot.x / UNITS_PER_PX - prey.x, shot.y / UNITS_PER_PX - prey.y);
    // The last tick of flight may carry it past.
    assert.ok(
      shot.bounces >= 1 && miss < BODY_RADIUS_PX + 16,
      `seed ${SEED}: from ${JSON.stringify(self)} to ${JSON.stringify(prey)} missed by ${miss} px`,
    );
  }
  t.diagnostic(`seed ${SEED}: a bank shot to ${found} of ${hidden} hidden places`);
  assert.ok(found > 30, `only ${found} of ${hidden}`);
});

function launch(self: Self, way: { x: number; y: number }): Shot {
  const scale = WEAPON.speed / Math.hypot(way.x, way.y);
  const start = { x: self.x * UNITS_PER_PX, y: self.y * UNITS_PER_PX, vx: Math.round(way.x * scale), vy: Math.round(way.y * scale) };
  const origin = { originX: start.x, originY: start.y, originVx: start.vx, originVy: start.vy };
  return { id: 0, owner: 0, weapon: WEAPON_ID.blaster, ordinal: 0, spawnTick: 0, ...origin, ...start, lead: 0, bounces: 0, age: 0 };
}
