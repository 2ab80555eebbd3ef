import { TICK_RATE_HZ } from '../netConfig.ts';
import type { World } from '../sim/World.ts';
import { UNITS_PER_PX, VELOCITY_PER_UNIT } from '../tuning.ts';
import type { BrainView } from './BrainView.ts';

const PX = 1 / UNITS_PER_PX;
const PX_PER_S = TICK_RATE_HZ / (UNITS_PER_PX * VELOCITY_PER_UNIT);

/**
 * The world as the brain of `playerId` sees it, for bots that live beside the world.
 *
 * @throws RangeError when nobody of that number plays: a bug in the caller
 */
export function viewWorld(world: World, playerId: number): BrainView {
  const self = world.players.find((player) => player.id === playerId);
  if (self === undefined)
    throw new RangeError(`viewWorld: player ${playerId} is not in the world (add the player before its brain thinks)`);
  const { body } = self;
  return {
    tick: world.tick,
    lateTicks: 0,
    self: {
      id: playerId,
      isAlive: body.isAlive,
      x: body.x * PX,
      y: body.y * PX,
      health: self.health,
      shield: self.shield,
      ammo: body.ammo,
      weapon: body.weapon,
      chargeTicks: body.chargeTicks,
      dashCooldownTicks: body.dashCooldownTicks,
    },
    others: othersOf(world, playerId),
    threats: threatsTo(world, playerId),
    pickups: pickupsOf(world),
  };
}

function othersOf(world: World, playerId: number): BrainView['others'] {
  const others = [];
  for (const { id, body, health, protectedUntilTick } of world.players) {
    if (id === playerId) continue;
    others.push({
      id,
      isAlive: body.isAlive,
      isProtected: world.tick < protectedUntilTick,
      x: body.x * PX,
      y: body.y * PX,
      vx: body.vx * PX_PER_S,
      vy: body.vy * PX_PER_S,
      health,
    });
  }
  return others;
}

function threatsTo(world: World, playerId: number): BrainView['threats'] {
  const threats = [];
  for (const { owner, x, y, vx, vy } of world.shots) {
    if (owner !== playerId) threats.push({ x: x * PX, y: y * PX, vx: vx * PX_PER_S, vy: vy * PX_PER_S });
  }
  return threats;
}

function pickupsOf(world: World): BrainView['pickups'] {
  return world.arena.pickups.map(({ kind, x, y }, spot) => ({
    kind,
    x: x * PX,
    y: y * PX,
    isAvailable: (world.pickups[spot]?.availableTick ?? Infinity) <= world.tick,
  }));
}
