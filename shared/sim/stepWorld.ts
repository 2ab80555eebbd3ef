import { flyShots } from './flyShots.ts';
import { regenerateShields } from './regenerateShields.ts';
import { respawnPlayers } from './respawnPlayers.ts';
import type { SimEvent } from './SimEvent.ts';
import { stepFlags } from './stepFlags.ts';
import { stepRound } from './stepRound.ts';
import { takeInputs } from './takeInputs.ts';
import { takePickups } from './takePickups.ts';
import { leaveTrails } from './Trail.ts';
import type { TickInputs, World } from './World.ts';

/**
 * One tick, in the one order there is. Returns what happened, oldest first. A player without inputs stands still; the inputs of one who is
 * not in the match are ignored.
 */
export function stepWorld(world: World, inputs: TickInputs): SimEvent[] {
  const events: SimEvent[] = [];
  world.tick += 1;
  takeInputs(world, inputs); // movement, dash, weapons
  flyShots(world, events); // bounces, hits, damage, deaths, score
  regenerateShields(world);
  takePickups(world, events);
  stepFlags(world, events);
  respawnPlayers(world, events);
  stepRound(world, events);
  leaveTrails(world);
  return events;
}
