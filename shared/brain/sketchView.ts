/** Views for tests, in a few words: a free-for-all of one, whole and unarmed but for the blaster. */
import { WEAPON_ID } from '../sim/weapons.ts';
import type { BrainView } from './BrainView.ts';
import type { Other, Self } from './Mind.ts';

export const sketchSelf = (part: Partial<Self> = {}): Self => ({
  id: 0,
  team: 0,
  isAlive: true,
  x: 500,
  y: 500,
  health: 100,
  shield: 0,
  ammo: 0,
  weapon: WEAPON_ID.blaster,
  chargeTicks: 0,
  dashCooldownTicks: 0,
  ...part,
});

export const sketchOther = (part: Partial<Other> = {}): Other => ({
  id: 1,
  team: 0,
  isAlive: true,
  isProtected: false,
  x: 500,
  y: 800,
  vx: 0,
  vy: 0,
  aimX: 1,
  aimY: 0,
  health: 100,
  weapon: WEAPON_ID.blaster,
  isCharging: false,
  ...part,
});

export const sketchView = (part: Partial<BrainView> = {}): BrainView => ({
  tick: 0,
  lateTicks: 0,
  mode: 'ffa',
  friendlyFire: false,
  teamScores: [0, 0, 0],
  self: sketchSelf(),
  others: [],
  threats: [],
  pickups: [],
  flags: [],
  ...part,
});
