import { MODES } from './modes.ts';
import { createPlayer } from './createPlayer.ts';
import { smallerTeam } from './smallerTeam.ts';
import { spawnPlayer } from './spawnPlayer.ts';
import { NO_TEAM, type TeamId } from './teams.ts';
import type { Player, World } from './World.ts';

/**
 * A player joins, alive from the next step on, which tells of the spawn.
 *
 * @param team  the side in modes that have them; the smaller one when left out
 * @throws RangeError when `id` is taken (a bug in the caller)
 */
export function addPlayer(world: World, id: number, team?: TeamId): Player {
  const { players, rules } = world;
  if (players.some((player) => player.id === id)) throw new RangeError(`player ${id} is in the match already`);
  const player = createPlayer(id, MODES[rules.mode].isTeamed ? (team ?? smallerTeam(world)) : NO_TEAM);
  const place = players.findIndex((other) => other.id > id);
  players.splice(place === -1 ? players.length : place, 0, player);
  spawnPlayer(world, player, world.tick + 1);
  return player;
}
