import { PLAYER_FLAG, type PlayerState } from '#shared/schema/ArenaState.ts';
import type { Body } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';

/** The own body as the server has it, out of the row that carries the owner's fields. */
export function readBody(row: PlayerState): Body {
  return {
    x: row.x,
    y: row.y,
    vx: row.vx,
    vy: row.vy,
    isAlive: (row.flags & PLAYER_FLAG.alive) !== 0,
    dashTicks: row.dashTicks,
    dashCooldownTicks: row.dashCooldownTicks,
    fireCooldownTicks: row.fireCooldownTicks,
    chargeTicks: row.chargeTicks,
    weapon: row.weapon as WeaponId,
    ammo: row.ammo,
    shotsFired: row.shotsFired,
  };
}
