import { AIM_STEPS, COARSE_AIM_STEPS } from '../math/ring.ts';
import { applyInput } from './applyInput.ts';
import { launchShot } from './launchShot.ts';
import type { TickInputs, World } from './World.ts';

/** Applies everyone's inputs in order of player number, and launches the shots they fired. Firing, or getting ready to, ends the protection of a spawn. */
export function takeInputs(world: World, inputs: TickInputs): void {
  for (const player of world.players) {
    const waiting = inputs.get(player.id);
    if (waiting === undefined || !player.body.isAlive) continue;
    for (const input of waiting) {
      const seeds = applyInput(player.body, input, world.arena);
      player.aim = Math.round((input.aim * COARSE_AIM_STEPS) / AIM_STEPS) % COARSE_AIM_STEPS;
      if (seeds.length > 0 || player.body.chargeTicks > 0) player.protectedUntilTick = Math.min(player.protectedUntilTick, world.tick);
      for (const seed of seeds) {
        world.shots.push(launchShot(world.nextShotId, player.id, world.tick, seed, input.lead));
        world.nextShotId += 1;
      }
    }
  }
}
