import { NO_PLAYER } from '../netConfig.ts';
import type { World } from './World.ts';

/** A player leaves for good. The shots left behind fly on as nobody's, so the next holder of the number neither scores with them nor is spared. */
export function removePlayer(world: World, id: number): void {
  const index = world.players.findIndex((player) => player.id === id);
  if (index === -1) return;
  world.players.splice(index, 1);
  for (const shot of world.shots) if (shot.owner === id) shot.owner = NO_PLAYER;
}
