import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WEAPON_ID, WEAPONS } from '../sim/weapons.ts';
import type { Self } from './Mind.ts';
import { pullTrigger } from './pullTrigger.ts';
import { sketchSelf } from './sketchView.ts';

const { chargeTicks: FULL } = WEAPONS[WEAPON_ID.rail];

const holding = (weapon: number, chargeTicks = 0): Self => sketchSelf({ weapon, chargeTicks });

test('a weapon that fires at once is fired in a burst with the barrel on the foe', () => {
  const self = holding(WEAPON_ID.blaster);
  assert.deepEqual([pullTrigger(self, true, true), pullTrigger(self, false, true), pullTrigger(self, true, false)], [true, false, false]);
});

test('a charge is begun with the barrel on the foe, and held through a miss and the end of the burst', () => {
  assert.equal(pullTrigger(holding(WEAPON_ID.rail), false, true), false);
  assert.equal(pullTrigger(holding(WEAPON_ID.rail), true, true), true);
  assert.equal(pullTrigger(holding(WEAPON_ID.rail, 1), false, false), true);
});

test('the input that would fire a full charge beside the foe is held back', () => {
  assert.equal(pullTrigger(holding(WEAPON_ID.rail, FULL - 1), false, true), false);
  assert.equal(pullTrigger(holding(WEAPON_ID.rail, FULL - 1), true, false), true);
});
