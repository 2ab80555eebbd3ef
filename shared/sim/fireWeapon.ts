import type { Vec } from '../math/ring.ts';
import { aimVelocity } from './aimVelocity.ts';
import type { ShotSeed } from './launchShot.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import type { Body } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

/** Counts of shots are kept modulo this. */
const ORDINALS = 256;

const velocity: Vec = { x: 0, y: 0 };
const NONE: readonly ShotSeed[] = [];

/**
 * Pulls the trigger while it is held, as often as the weapon allows, and returns the shots. A weapon that charges fires when it is full, and a
 * release before that discharges it. The last shot of a weapon that runs dry brings the blaster back.
 */
export function fireWeapon(body: Body, input: Readonly<PlayerInput>): readonly ShotSeed[] {
  if (body.fireCooldownTicks > 0) body.fireCooldownTicks -= 1;
  const isHeld = (input.buttons & BUTTON.fire) !== 0 && body.fireCooldownTicks === 0;
  body.chargeTicks = isHeld ? body.chargeTicks + 1 : 0;
  if (!isHeld) return NONE;
  const { weapon } = body;
  const { speed, cooldownTicks, chargeTicks, pellets, ammo } = WEAPONS[weapon];
  if (body.chargeTicks < chargeTicks) return NONE;
  body.chargeTicks = 0;
  aimVelocity(input.aim, speed, velocity);
  const { x, y } = velocity;
  const seeds = pellets.map(({ cos, sin }, pellet) => ({
    weapon,
    ordinal: (body.shotsFired + pellet) % ORDINALS,
    x: body.x,
    y: body.y,
    // Back to the grid; no -0, for the wire has none.
    vx: Math.trunc(x * cos - y * sin) + 0,
    vy: Math.trunc(x * sin + y * cos) + 0,
  }));
  body.shotsFired = (body.shotsFired + seeds.length) % ORDINALS;
  body.fireCooldownTicks = cooldownTicks;
  if (ammo !== null) {
    body.ammo -= 1;
    if (body.ammo <= 0) body.weapon = WEAPON_ID.blaster;
  }
  return seeds;
}
