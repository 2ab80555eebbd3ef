import { createTrail } from './Trail.ts';
import { NO_TEAM, type TeamId } from './teams.ts';
import type { Player } from './World.ts';
import { WEAPON_ID } from './weapons.ts';

/** A player who has yet to live. */
export function createPlayer(id: number, team: TeamId = NO_TEAM): Player {
  return {
    id,
    team,
    body: {
      x: 0,
      y: 0,
      vx: 0,
      vy: 0,
      isAlive: false,
      dashTicks: 0,
      dashCooldownTicks: 0,
      fireCooldownTicks: 0,
      chargeTicks: 0,
      weapon: WEAPON_ID.blaster,
      ammo: 0,
      shotsFired: 0,
    },
    trail: createTrail(),
    aim: 0,
    health: 0,
    shield: 0,
    hurtTick: 0,
    spawnTick: 0,
    protectedUntilTick: 0,
    score: 0,
    kills: 0,
    bankKills: 0,
    deaths: 0,
    damage: 0,
    streak: 0,
    bestStreak: 0,
    longestBankPx: 0,
    captures: 0,
    returns: 0,
  };
}
