import { createPlayer } from './createPlayer.ts';
import { spawnPlayer } from './spawnPlayer.ts';
import type { Player, World } from './World.ts';

/**
 * A player joins, alive from the next step on, which tells of the spawn.
 *
 * @throws RangeError when `id` is taken (a bug in the caller)
 */
export function addPlayer(world: World, id: number): Player {
  const { players } = world;
  if (players.some((player) => player.id === id)) throw new RangeError(`player ${id} is in the match already`);
  const player = createPlayer(id);
  const place = players.findIndex((other) => other.id > id);
  players.splice(place === -1 ? players.length : place, 0, player);
  spawnPlayer(world, player, world.tick + 1);
  return player;
}
