import { AIM_HALF, ringVector, type Vec } from '../math/ring.ts';
import type { ShotSeed } from './launchShot.ts';
import { BUTTON, type PlayerInput } from './PlayerInput.ts';
import type { Body } from './World.ts';
import { WEAPON_ID, WEAPONS } from './weapons.ts';

/** Counts of shots are kept modulo this. */
const ORDINALS = 256;

const aim: Vec = { x: 0, y: 0 };

/** Pulls the trigger while it is held, as often as the weapon allows. The last shot of a weapon that runs dry brings the blaster back. */
export function fireWeapon(body: Body, input: Readonly<PlayerInput>): ShotSeed | null {
  if (body.fireCooldownTicks > 0) body.fireCooldownTicks -= 1;
  if ((input.buttons & BUTTON.fire) === 0 || body.fireCooldownTicks > 0) return null;
  const { weapon } = body;
  const { speed, cooldownTicks, ammo } = WEAPONS[weapon];
  ringVector(input.aim, AIM_HALF, aim);
  const scale = speed / Math.sqrt(aim.x * aim.x + aim.y * aim.y);
  const seed: ShotSeed = {
    weapon,
    ordinal: body.shotsFired,
    x: body.x,
    y: body.y,
    // Plus nothing, so that no slow weapon ever makes a -0, which the wire does not know.
    vx: Math.round(aim.x * scale) + 0,
    vy: Math.round(aim.y * scale) + 0,
  };
  body.shotsFired = (body.shotsFired + 1) % ORDINALS;
  body.fireCooldownTicks = cooldownTicks;
  if (ammo !== null) {
    body.ammo -= 1;
    if (body.ammo <= 0) body.weapon = WEAPON_ID.blaster;
  }
  return seed;
}
