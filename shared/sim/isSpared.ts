import { areMates } from './teams.ts';
import type { Player, World } from './World.ts';

/** Whether the shots of a player pass through another one: mates, unless the rules say otherwise. Rule: SH11. */
export function isSpared({ rules, players }: World, shooterId: number, player: Player): boolean {
  if (rules.friendlyFire || player.team === 0) return false;
  const shooter = players.find(({ id }) => id === shooterId);
  return shooter !== undefined && areMates(shooter, player);
}
