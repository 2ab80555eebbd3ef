import { NO_PLAYER } from '../netConfig.ts';
import { BODY_RADIUS, CAPTURE_SCORE, FLAG_RADIUS_PX, FLAG_RETURN_MS, RETURN_SCORE, ticksOf, unitsOf } from '../tuning.ts';
import { homeOf } from './homeOf.ts';
import { isScored } from './isScored.ts';
import type { FlagAction, SimEvent } from './SimEvent.ts';
import type { Flag, Player, World } from './World.ts';

const REACH = BODY_RADIUS + unitsOf(FLAG_RADIUS_PX);
const RETURN_TICKS = ticksOf(FLAG_RETURN_MS);

/** Flags go with who carries them, fall where the carrier dies, and are taken, brought back and brought home by touch. Rule: SIM11. */
export function stepFlags(world: World, events: SimEvent[]): void {
  if (!isScored(world.round.phase)) return;
  for (const flag of world.flags) {
    if (flag.state === 'carried') carry(world, flag, events);
    if (flag.state === 'dropped' && world.tick >= flag.returnTick) sendHome(world, flag, NO_PLAYER, 'returned', events);
    if (flag.state !== 'carried') touch(world, flag, events);
  }
  for (const flag of world.flags) if (flag.state === 'carried') bringHome(world, flag, events);
}

/** A flag without a living carrier of the other side falls where it was last. */
function carry(world: World, flag: Flag, events: SimEvent[]): void {
  const carrier = world.players.find(({ id }) => id === flag.carrier);
  if (carrier !== undefined) {
    flag.x = carrier.body.x;
    flag.y = carrier.body.y;
  }
  if (carrier !== undefined && carrier.body.isAlive && carrier.team !== flag.team) return;
  tell(world, flag, flag.carrier, 'dropped', events);
  flag.state = 'dropped';
  flag.carrier = NO_PLAYER;
  flag.returnTick = world.tick + RETURN_TICKS;
}

/** Foes take it, mates bring a dropped one back; of two in one tick the lower player number. Nobody carries two. */
function touch(world: World, flag: Flag, events: SimEvent[]): void {
  for (const player of world.players) {
    if (!touches(player, flag.x, flag.y)) continue;
    if (player.team !== flag.team) {
      flag.state = 'carried';
      flag.carrier = player.id;
      player.protectedUntilTick = Math.min(player.protectedUntilTick, world.tick);
      return tell(world, flag, player.id, 'taken', events);
    }
    if (flag.state === 'dropped') {
      player.returns += 1;
      player.score += RETURN_SCORE;
      return sendHome(world, flag, player.id, 'returned', events);
    }
  }
}

/** To score, the own flag must be where it belongs. */
function bringHome(world: World, flag: Flag, events: SimEvent[]): void {
  const carrier = world.players.find(({ id }) => id === flag.carrier);
  const own = world.flags.find(({ team }) => team === carrier?.team);
  if (carrier === undefined || own === undefined || own.state !== 'home' || !touches(carrier, own.x, own.y)) return;
  carrier.captures += 1;
  carrier.score += CAPTURE_SCORE;
  world.teamScores[carrier.team] += 1;
  sendHome(world, flag, carrier.id, 'captured', events);
}

function sendHome(world: World, flag: Flag, actor: number, what: FlagAction, events: SimEvent[]): void {
  tell(world, flag, actor, what, events);
  const spot = world.arena.flags.find(({ team }) => team === flag.team);
  if (spot !== undefined) Object.assign(flag, homeOf(spot));
}

function tell({ tick }: World, { team, x, y }: Flag, actor: number, what: FlagAction, events: SimEvent[]): void {
  events.push({ kind: 'flag', tick, actor, team, what, x, y });
}

function touches({ body }: Player, x: number, y: number): boolean {
  const dx = body.x - x;
  const dy = body.y - y;
  return body.isAlive && dx * dx + dy * dy <= REACH * REACH;
}
