import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sketchArena, type Sketch } from '../arena/sketchArena.ts';
import type { Vec } from '../math/ring.ts';
import { createRng } from '../math/rng.ts';
import { WEAPON_ID, WEAPONS } from '../sim/weapons.ts';
import { type Difficulty, SKILLS } from './difficulties.ts';
import { findBeamDodge } from './findBeamDodge.ts';
import { lookAround } from './lookAround.ts';
import { createMind, type Other, type Self } from './Mind.ts';
import { sketchOther, sketchSelf, sketchView } from './sketchView.ts';

const { chargeTicks: FULL } = WEAPONS[WEAPON_ID.rail];

/** A foe 300 px to the right begins to charge: when this one jumps, and where to; undefined when it stands until the shot. */
function chargedAt(
  {
    difficulty = 'ace',
    sketch = {},
    foe = {},
    self = {},
  }: { difficulty?: Difficulty; sketch?: Partial<Sketch>; foe?: Partial<Other>; self?: Partial<Self> } = {},
  side = 1,
): { tick: number; way: Vec } | undefined {
  const mind = createMind(sketchArena({ width: 1000, height: 1000, ...sketch }), SKILLS[difficulty], createRng(1));
  const other = sketchOther({ x: 800, y: 500, aimX: -1, aimY: 0, weapon: WEAPON_ID.rail, isCharging: true, ...foe });
  const view = sketchView({ self: sketchSelf(self), others: [other] });
  lookAround(mind, view);
  for (let tick = 0; tick < FULL; tick++) {
    mind.thought++;
    const way = findBeamDodge(mind, view, side);
    if (way !== undefined) return { tick, way };
  }
  return undefined;
}

test('a body steps across the line of a foe who charges at it, to the side asked for', () => {
  assert.deepEqual(chargedAt()?.way, { x: 0, y: -1 });
  assert.deepEqual(chargedAt({}, -1)?.way, { x: 0, y: 1 });
});

test('a charge is noticed after the time that this one takes to notice, by the slowest too late', () => {
  for (const difficulty of ['normal', 'hard', 'ace'] as const)
    assert.equal(chargedAt({ difficulty })?.tick, SKILLS[difficulty].reactionTicks);
  assert.equal(chargedAt({ difficulty: 'rookie' }), undefined);
});

test('where a wall is in reach the step goes behind it', () => {
  const shelter = {
    walls: [
      [
        [520, 540],
        [560, 540],
        [560, 760],
        [520, 760],
      ] as const,
    ],
  };
  for (const side of [1, -1]) assert.deepEqual(chargedAt({ sketch: shelter }, side)?.way, { x: 0, y: 1 });
});

test('who aims elsewhere, is a mate, is behind a wall or charges nothing is nobody’s worry', () => {
  assert.equal(chargedAt({ foe: { aimX: 0, aimY: 1 } }), undefined);
  assert.equal(chargedAt({ foe: { aimX: 1 } }), undefined);
  assert.equal(chargedAt({ foe: { team: 1 }, self: { team: 1 } }), undefined);
  assert.equal(chargedAt({ foe: { isCharging: false } }), undefined);
  assert.equal(
    chargedAt({
      sketch: {
        walls: [
          [
            [600, 400],
            [640, 400],
            [640, 600],
            [600, 600],
          ],
        ],
      },
    }),
    undefined,
  );
});
