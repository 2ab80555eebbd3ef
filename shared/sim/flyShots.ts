import { beamEvent } from './beamEvent.ts';
import { createHit, findHit } from './findHit.ts';
import { flyShot } from './flyShot.ts';
import { hurtPlayer } from './hurtPlayer.ts';
import { createShotPath } from './ShotPath.ts';
import type { SimEvent } from './SimEvent.ts';
import type { World } from './World.ts';
import { isBeam } from './weapons.ts';

const path = createShotPath();
const hit = createHit();

/** Flies every shot for one tick, oldest first; a shot ends in the first body on its way. Later shots meet those who are left. */
export function flyShots(world: World, events: SimEvent[]): void {
  const { shots, arena } = world;
  let flying = 0;
  for (const shot of shots) {
    const bouncesBefore = shot.bounces;
    const isFlying = flyShot(shot, arena, path);
    if (isBeam(shot.weapon)) events.push(beamEvent(shot, world.tick));
    if (findHit(world, shot, bouncesBefore, path, hit)) hurtPlayer(world, shot, hit, events);
    else if (isFlying) shots[flying++] = shot;
  }
  shots.length = flying;
}
