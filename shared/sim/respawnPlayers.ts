import type { SimEvent } from './SimEvent.ts';
import { spawnPlayer } from './spawnPlayer.ts';
import type { World } from './World.ts';

/** Gives the dead whose time has come a new life, and tells of every life that begins in this tick: theirs, and those of new players. */
export function respawnPlayers(world: World, events: SimEvent[]): void {
  const { tick } = world;
  for (const player of world.players) {
    const { id, body } = player;
    if (!body.isAlive && player.spawnTick <= tick) spawnPlayer(world, player, tick);
    if (body.isAlive && player.spawnTick === tick) events.push({ kind: 'spawn', tick, actor: id, x: body.x, y: body.y });
  }
}
