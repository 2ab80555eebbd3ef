import { sketchArena, type Sketch } from '../arena/sketchArena.ts';
import { unitsOf } from '../tuning.ts';
import { addPlayer } from './addPlayer.ts';
import { createWorld } from './createWorld.ts';
import type { World } from './World.ts';

/** A world for tests: the round is on, and player number i stands at `places[i]` (px) with the protection of the spawn behind it. */
export function sketchWorld(places: readonly (readonly [x: number, y: number])[], sketch: Partial<Sketch> = {}): World {
  const world = createWorld(sketchArena({ width: 1000, height: 1000, ...sketch }), { seed: 1 });
  world.round.phase = 'live';
  world.round.phaseEndTick = Infinity;
  for (const [id, [x, y]] of places.entries()) {
    const player = addPlayer(world, id);
    player.body.x = unitsOf(x);
    player.body.y = unitsOf(y);
    player.protectedUntilTick = 0;
  }
  return world;
}
