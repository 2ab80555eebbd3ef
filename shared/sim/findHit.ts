import type { Arena } from '../arena/Arena.ts';
import { isInSight } from '../arena/isInSight.ts';
import { COVER_TICKS } from '../netConfig.ts';
import { DASH_SPEED, VELOCITY_PER_UNIT } from '../tuning.ts';
import { isSpared } from './isSpared.ts';
import { leadAt } from './leadAt.ts';
import { reachOf } from './reachOf.ts';
import type { ShotPath } from './ShotPath.ts';
import { timeOfContact } from './timeOfContact.ts';
import { placeAt, type Place } from './Trail.ts';
import type { Player, Shot, World } from './World.ts';
import { isBeam, WEAPONS } from './weapons.ts';

/** A shot meets a body. Valid until the next search. */
export type Hit = {
  victim: Player | null;
  /** Bounces before it. */
  bounces: number;
  /** Centre of the shot at that moment, whole units. */
  x: number;
  y: number;
  /** How far back in time the victim was met, ticks, fractional. */
  rewindTicks: number;
  /** From the muzzle along the way of the shot, units. */
  distance: number;
};

export const createHit = (): Hit => ({ victim: null, bounces: 0, x: 0, y: 0, rewindTicks: 0, distance: 0 });

/** The farthest that anybody comes in a tick, units. */
const MAX_STEP = DASH_SPEED / VELOCITY_PER_UNIT;
const NEVER = Infinity;

/** Where the body in question is met when the shot's tick begins and when it ends; between them it moves on the line. */
const begin: Place = { x: 0, y: 0 };
const end: Place = { x: 0, y: 0 };
const past: Place = { x: 0, y: 0 };
const bounds = { minX: 0, maxX: 0, minY: 0, maxY: 0 };
/** Where, and after which share of the tick. */
const meeting = { leg: 0, x: 0, y: 0, share: 0 };

/**
 * The first body on the way of a shot through this tick, everyone where the shot's lead has them: in the past that its shooter saw, or in the
 * present. The shooter and mates, the dead, and who is protected after a spawn are not there for it; nobody is hit through a wall, nor who has long been
 * behind one.
 *
 * @param path  the way that brought the shot to its age, from `flyShot`
 */
export function findHit(world: World, shot: Shot, bouncesBefore: number, path: ShotPath, out: Hit): boolean {
  const { tick, players, arena, patchTicks } = world;
  const leadBefore = leadAt(shot.lead, shot.age - 1, patchTicks);
  const seen = tick - 1 - leadBefore;
  // For a beam everyone stands where its shooter saw them.
  const isStill = isBeam(shot.weapon);
  const lead = isStill ? leadBefore : leadAt(shot.lead, shot.age, patchTicks);
  measure(path, reachOf(shot.weapon, bouncesBefore + path.count - 2) + MAX_STEP * (leadBefore + 1));
  let first = NEVER;
  out.victim = null;
  for (const player of players) {
    const { body } = player;
    // Nearly everyone is nowhere near.
    if (body.x < bounds.minX || body.x > bounds.maxX || body.y < bounds.minY || body.y > bounds.maxY) continue;
    if (player.id === shot.owner || !body.isAlive || tick < player.protectedUntilTick || isSpared(world, shot.owner, player)) continue;
    if (!placeAt(world, player, isStill ? seen : tick - lead, end)) continue;
    if (!placeAt(world, player, seen, begin)) Object.assign(begin, end);
    const moment = meet(arena, shot, bouncesBefore, path);
    if (moment >= first) continue;
    const rewindTicks = leadBefore + (lead - leadBefore) * meeting.share;
    const { leg } = meeting;
    if (rewindTicks > COVER_TICKS && isCovered(world, player, path.x[leg]!, path.y[leg]!)) continue;
    first = moment;
    out.victim = player;
    out.bounces = bouncesBefore + leg;
    out.x = Math.round(meeting.x);
    out.y = Math.round(meeting.y);
    out.rewindTicks = rewindTicks;
    out.distance = (shot.age - 1 + meeting.share) * unitsPerTick(shot);
  }
  return out.victim !== null;
}

const unitsPerTick = ({ weapon }: Shot): number => (WEAPONS[weapon].speed * WEAPONS[weapon].stride) / VELOCITY_PER_UNIT;

function measure({ count, x, y }: ShotPath, margin: number): void {
  bounds.minX = bounds.maxX = x[0]!;
  bounds.minY = bounds.maxY = y[0]!;
  for (let point = 1; point < count; point++) {
    bounds.minX = Math.min(bounds.minX, x[point]!);
    bounds.maxX = Math.max(bounds.maxX, x[point]!);
    bounds.minY = Math.min(bounds.minY, y[point]!);
    bounds.maxY = Math.max(bounds.maxY, y[point]!);
  }
  bounds.minX -= margin;
  bounds.maxX += margin;
  bounds.minY -= margin;
  bounds.maxY += margin;
}

/** When the shot first touches the body that moves from `begin` to `end`: number of the leg plus a share of it, or `NEVER`; the rest in `meeting`. */
function meet(arena: Arena, shot: Shot, bouncesBefore: number, path: ShotPath): number {
  const perTick = unitsPerTick(shot);
  const bodyDx = end.x - begin.x;
  const bodyDy = end.y - begin.y;
  let share = 0;
  for (let leg = 0; leg < path.count - 1; leg++) {
    const x = path.x[leg]!;
    const y = path.y[leg]!;
    const dx = path.x[leg + 1]! - x;
    const dy = path.y[leg + 1]! - y;
    const span = Math.sqrt(dx * dx + dy * dy) / perTick;
    const bodyX = begin.x + bodyDx * share;
    const bodyY = begin.y + bodyDy * share;
    const time = timeOfContact(x - bodyX, y - bodyY, dx - bodyDx * span, dy - bodyDy * span, reachOf(shot.weapon, bouncesBefore + leg));
    meeting.leg = leg;
    meeting.x = x + dx * time;
    meeting.y = y + dy * time;
    meeting.share = share + span * time;
    if (time <= 1 && isInSight(arena, meeting.x, meeting.y, begin.x + bodyDx * meeting.share, begin.y + bodyDy * meeting.share))
      return leg + time;
    share += span;
  }
  return NEVER;
}

/** Whether a wall has been between a place and a player for all of the last `COVER_TICKS`. */
function isCovered(world: World, player: Player, x: number, y: number): boolean {
  for (let ago = 0; ago <= COVER_TICKS; ago++) {
    if (placeAt(world, player, world.tick - ago, past) && isInSight(world.arena, x, y, past.x, past.y)) return false;
  }
  return true;
}
