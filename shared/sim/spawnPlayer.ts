import { MAX_HEALTH, MAX_SHIELD, SPAWN_PROTECTION_MS, ticksOf } from '../tuning.ts';
import { chooseSpawn } from './chooseSpawn.ts';
import type { Player, World } from './World.ts';
import { WEAPON_ID } from './weapons.ts';

const PROTECTION_TICKS = ticksOf(SPAWN_PROTECTION_MS);

/** A new life that begins at `tick`: whole, protected, with the first weapon. Score and shot count go on. */
export function spawnPlayer(world: World, player: Player, tick: number): void {
  const { body } = player;
  const { x, y } = chooseSpawn(world, player);
  body.x = x;
  body.y = y;
  body.vx = 0;
  body.vy = 0;
  body.isAlive = true;
  body.dashTicks = 0;
  body.dashCooldownTicks = 0;
  body.fireCooldownTicks = 0;
  body.chargeTicks = 0;
  body.weapon = WEAPON_ID.blaster;
  body.ammo = 0;
  player.health = MAX_HEALTH;
  player.shield = MAX_SHIELD;
  player.hurtTick = tick;
  player.spawnTick = tick;
  player.protectedUntilTick = tick + PROTECTION_TICKS;
}
