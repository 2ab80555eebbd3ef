import { MODES } from './modes.ts';
import type { TeamId } from './teams.ts';
import type { World } from './World.ts';

/** A player changes sides: the body is gone, without a death, and lives again in the next tick among its new mates. False where nothing changes. */
export function joinTeam({ players, rules, tick }: World, id: number, team: TeamId): boolean {
  const player = players.find((candidate) => candidate.id === id);
  if (player === undefined || player.team === team || !MODES[rules.mode].isTeamed) return false;
  player.team = team;
  player.streak = 0;
  player.body.isAlive = false;
  player.body.vx = 0;
  player.body.vy = 0;
  player.spawnTick = tick + 1;
  return true;
}
