import type { Shot } from './World.ts';
import type { WeaponId } from './weapons.ts';

/** A shot as it leaves the barrel. The wire has columns of the same names. */
export type ShotSeed = {
  readonly weapon: WeaponId;
  /** The shooter's `shotsFired` before it. */
  readonly ordinal: number;
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
};

/** A shot that has yet to fly: the first `flyShot` takes it to the end of `spawnTick`. */
export function launchShot(id: number, owner: number, spawnTick: number, seed: ShotSeed, lead = 0): Shot {
  const { weapon, ordinal, x, y, vx, vy } = seed;
  return {
    id,
    owner,
    weapon,
    ordinal,
    spawnTick,
    originX: x,
    originY: y,
    originVx: vx,
    originVy: vy,
    lead,
    x,
    y,
    vx,
    vy,
    bounces: 0,
    age: 0,
  };
}
