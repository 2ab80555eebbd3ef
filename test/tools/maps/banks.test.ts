/** The bank shots that MAPS.md promises, flown by the simulation. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { flyShot } from '#shared/sim/flyShot.ts';
import { launchShot } from '#shared/sim/launchShot.ts';
import { reachOf } from '#shared/sim/reachOf.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX, unitsOf } from '#shared/tuning.ts';
import { readMapFile } from './readMapFile.ts';

type Place = readonly [x: number, y: number];

/** Bounces of a Blaster's shot, fired along a side of the map, when it first touches a body at `to`; null when it never does. Px. */
function bouncesUntil(map: string, from: Place, towards: Place, to: Place): number | null {
  const { arena } = readMapFile(path.join(import.meta.dirname, `../../../shared/arena/maps/${map}.tmj`));
  const { speed } = WEAPONS[WEAPON_ID.blaster];
  const start = { x: unitsOf(from[0]), y: unitsOf(from[1]), vx: towards[0] * speed, vy: towards[1] * speed };
  const shot = launchShot(0, 0, 0, { weapon: WEAPON_ID.blaster, ordinal: 0, ...start });
  for (let isFlying = true; isFlying;) {
    isFlying = flyShot(shot, arena);
    const miss = Math.hypot(shot.x - unitsOf(to[0]), shot.y - unitsOf(to[1]));
    // Within the tick before or after it was as near as a shot flies in one.
    if (miss <= reachOf(WEAPON_ID.blaster, 0) + UNITS_PER_PX) return shot.bounces;
  }
  return null;
}

const DOWN = [0, 1] as const;
const RIGHT = [1, 0] as const;

for (const [promise, map, from, towards, to] of [
  ['the Ring: along one side of the run and round the cut corner down the next', 'ring', [760, 120], RIGHT, [1128, 420]],
  ['the Foundry: down the flank, off the anvil and through a slit onto the flag', 'foundry', [606, 560], DOWN, [200, 704]],
  ['Drydock: down the flank, off a fender and through a gap into the base', 'drydock', [608, 740], DOWN, [110, 848]],
  ['Drydock: along the second berth, off the keel and down into the basin', 'drydock', [1000, 440], RIGHT, [1424, 620]],
] as const satisfies readonly (readonly [string, string, Place, Place, Place])[]) {
  test(`${promise} after one bounce`, () => assert.equal(bouncesUntil(map, from, towards, to), 1));
}
