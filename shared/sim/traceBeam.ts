import type { Arena } from '../arena/Arena.ts';
import type { Vec } from '../math/ring.ts';
import { aimVelocity } from './aimVelocity.ts';
import type { BeamEvent } from './beamEvent.ts';
import { flyShot } from './flyShot.ts';
import { launchShot } from './launchShot.ts';
import { createShotPath, type ShotPath } from './ShotPath.ts';
import { WEAPONS } from './weapons.ts';

/** Of a shot that flies for its way alone. */
const NO_ID = -1;

const velocity: Vec = { x: 0, y: 0 };

/** The whole way of a beam, as the server flew it, but for the body that may have ended it before. */
export function traceBeam({ actor, tick, weapon, ordinal, aim, x, y }: Readonly<BeamEvent>, arena: Arena): ShotPath {
  aimVelocity(aim, WEAPONS[weapon].speed, velocity);
  const path = createShotPath();
  flyShot(launchShot(NO_ID, actor, tick, { weapon, ordinal, x, y, vx: velocity.x, vy: velocity.y }), arena, path);
  return path;
}
