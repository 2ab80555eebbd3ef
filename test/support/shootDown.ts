import { launchShot } from '#shared/sim/launchShot.ts';
import { WEAPON_ID, WEAPONS } from '#shared/sim/weapons.ts';
import type { World } from '#shared/sim/World.ts';

/** Somebody else's next shot leaves the barrel in the middle of `target`, and is deadly: who waits for bots to aim well waits for luck. */
export function shootDown(world: World, target: number): void {
  const victim = world.players.find(({ id }) => id === target)!;
  const shooter = world.players.find(({ id }) => id !== target)!;
  Object.assign(victim, { health: 1, shield: 0, protectedUntilTick: 0 });
  const { x, y } = victim.body;
  const { shotsFired: ordinal } = shooter.body;
  const weapon = WEAPON_ID.blaster;
  world.shots.push(launchShot(world.nextShotId++, shooter.id, world.tick + 1, { weapon, ordinal, x, y, vx: WEAPONS[weapon].speed, vy: 0 }));
  shooter.body.shotsFired = (ordinal + 1) % 256;
}
