import type { Vec } from '../math/ring.ts';
import { aimVelocity } from './aimVelocity.ts';
import type { ShotSeed } from './launchShot.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import type { Body } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

/** Counts of shots are kept modulo this. */
const ORDINALS = 256;

const velocity: Vec = { x: 0, y: 0 };

/**
 * Pulls the trigger while it is held, as often as the weapon allows. A weapon that charges fires when it is full, and a release before that
 * discharges it. The last shot of a weapon that runs dry brings the blaster back.
 */
export function fireWeapon(body: Body, input: Readonly<PlayerInput>): ShotSeed | null {
  if (body.fireCooldownTicks > 0) body.fireCooldownTicks -= 1;
  const isHeld = (input.buttons & BUTTON.fire) !== 0 && body.fireCooldownTicks === 0;
  body.chargeTicks = isHeld ? body.chargeTicks + 1 : 0;
  if (!isHeld) return null;
  const { weapon } = body;
  const { speed, cooldownTicks, chargeTicks, ammo } = WEAPONS[weapon];
  if (body.chargeTicks < chargeTicks) return null;
  body.chargeTicks = 0;
  aimVelocity(input.aim, speed, velocity);
  const seed: ShotSeed = {
    weapon,
    ordinal: body.shotsFired,
    x: body.x,
    y: body.y,
    vx: velocity.x,
    vy: velocity.y,
  };
  body.shotsFired = (body.shotsFired + 1) % ORDINALS;
  body.fireCooldownTicks = cooldownTicks;
  if (ammo !== null) {
    body.ammo -= 1;
    if (body.ammo <= 0) body.weapon = WEAPON_ID.blaster;
  }
  return seed;
}
