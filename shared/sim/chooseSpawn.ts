import type { SpawnPoint } from '../arena/Arena.ts';
import { nextInt } from '../math/rng.ts';
import type { World } from './World.ts';

/** A spawn is drawn from this share of them, the safest, so that nobody knows it beforehand. */
const SAFEST = 1 / 4;

/** One of the spawns farthest from the nearest living enemy. */
export function chooseSpawn(world: World, playerId: number): SpawnPoint {
  const { spawns } = world.arena;
  const ranked = spawns.map((spawn, index) => ({ spawn, index, distance: distanceToEnemies(world, playerId, spawn) }));
  ranked.sort((a, b) => b.distance - a.distance || a.index - b.index);
  // Without enemies every place is as good.
  const choice = ranked[0]!.distance === Infinity ? ranked.length : Math.ceil(ranked.length * SAFEST);
  return ranked[nextInt(world.rng, choice)]!.spawn;
}

/** Squared, square units; infinite without enemies. */
function distanceToEnemies({ players }: World, playerId: number, { x, y }: SpawnPoint): number {
  let least = Infinity;
  for (const { id, body } of players) {
    if (id === playerId || !body.isAlive) continue;
    const dx = body.x - x;
    const dy = body.y - y;
    least = Math.min(least, dx * dx + dy * dy);
  }
  return least;
}
