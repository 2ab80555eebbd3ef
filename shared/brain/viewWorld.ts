import { COARSE_AIM_HALF, ringVector } from '../math/ring.ts';
import { TICK_RATE_HZ } from '../netConfig.ts';
import { areMates } from '../sim/teams.ts';
import type { Player, World } from '../sim/World.ts';
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
    mode: world.rules.mode,
    friendlyFire: world.rules.friendlyFire,
    teamScores: world.teamScores,
    self: {
      id: playerId,
      team: self.team,
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
    threats: threatsTo(world, self),
    pickups: pickupsOf(world),
    flags: world.flags.map(({ team, state, carrier, x, y }) => ({ team, state, carrier, x: x * PX, y: y * PX })),
  };
}

function othersOf(world: World, playerId: number): BrainView['others'] {
  const others = [];
  for (const { id, team, body, aim, health, protectedUntilTick } of world.players) {
    if (id === playerId) continue;
    const barrel = ringVector(aim, COARSE_AIM_HALF, { x: 0, y: 0 });
    others.push({
      id,
      team,
      isAlive: body.isAlive,
      isProtected: world.tick < protectedUntilTick,
      x: body.x * PX,
      y: body.y * PX,
      vx: body.vx * PX_PER_S,
      vy: body.vy * PX_PER_S,
      aimX: barrel.x,
      aimY: barrel.y,
      health,
      weapon: body.weapon,
      isCharging: body.chargeTicks > 0,
    });
  }
  return others;
}

function threatsTo({ players, rules, shots }: World, self: Player): BrainView['threats'] {
  const threats = [];
  const harmless = rules.friendlyFire ? [] : players.filter((player) => areMates(player, self)).map(({ id }) => id);
  for (const { owner, x, y, vx, vy } of shots) {
    if (owner === self.id || harmless.includes(owner)) continue;
    threats.push({ x: x * PX, y: y * PX, vx: vx * PX_PER_S, vy: vy * PX_PER_S });
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
