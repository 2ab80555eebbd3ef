import { joinTeam } from '../sim/joinTeam.ts';
import { NO_TEAM, otherTeam } from '../sim/teams.ts';
import type { World } from '../sim/World.ts';
import { canSwitch, loneBot } from './teamSizes.ts';

/** Takes a player to the other side, and a bot from there in exchange where the sides would be uneven. False where that cannot be. Rule: TE2. */
export function switchSides(world: World, bots: ReadonlyMap<number, unknown>, number: number): boolean {
  const { players } = world;
  const from = players.find(({ id }) => id === number)?.team ?? NO_TEAM;
  if (from === NO_TEAM) return false;
  const to = otherTeam(from);
  const exchanged = canSwitch(players, from) ? null : loneBot(players, bots, to);
  if (!canSwitch(players, from) && exchanged === null) return false;
  if (exchanged !== null) joinTeam(world, exchanged, from);
  return joinTeam(world, number, to);
}
