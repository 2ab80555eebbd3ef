import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena } from '../arena/sketchArena.ts';
import { createRng } from '../math/rng.ts';
import { BUTTON } from '../sim/PlayerInput.ts';
import { WEAPON_ID, type WeaponId } from '../sim/weapons.ts';
import type { BrainView } from './BrainView.ts';
import { createBrain } from './createBrain.ts';
import { sketchOther, sketchSelf, sketchView } from './sketchView.ts';

const arena = sketchArena({ width: 1600, height: 1000 });
const FOE = { id: 1, team: 2, x: 740, y: 500 } as const;

/** In how many of 240 ticks an ace at (500, 500) pulls the trigger at a foe beside it, with a mate at some place. */
function pulls({ mate, ...part }: { mate: { x: number; y: number } } & Partial<BrainView>, weapon: WeaponId = WEAPON_ID.blaster): number {
  const brain = createBrain({ arena, difficulty: 'ace', rng: createRng(3) });
  const view = sketchView({
    mode: 'tdm',
    self: sketchSelf({ team: 1, weapon, ammo: 10 }),
    others: [sketchOther(FOE), sketchOther({ id: 2, team: 1, ...mate })],
    ...part,
  });
  let count = 0;
  for (let tick = 0; tick < 240; tick++) if ((brain.think({ ...view, tick }).buttons & BUTTON.fire) !== 0) count++;
  return count;
}

test('a bot holds its fire for a mate in the line where shots hurt mates, and only there', () => {
  const mate = { x: 620, y: 500 };
  assert.equal(pulls({ mate, friendlyFire: true }), 0);
  assert.ok(pulls({ mate, friendlyFire: false }) > 100);
});

test('it fires past a mate at its side, behind it, or behind the foe', () => {
  for (const mate of [
    { x: 620, y: 600 },
    { x: 400, y: 500 },
    { x: 900, y: 500 },
  ])
    assert.ok(pulls({ mate, friendlyFire: true }) > 100, JSON.stringify(mate));
});

test('a fan of pellets wants more room than a single shot', () => {
  const mate = { x: 690, y: 548 };
  assert.ok(pulls({ mate, friendlyFire: true }) > 100);
  assert.equal(pulls({ mate, friendlyFire: true }, WEAPON_ID.scatter), 0);
});
