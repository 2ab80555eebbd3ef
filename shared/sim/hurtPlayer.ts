import { TICK_MS } from '../netConfig.ts';
import { RESPAWN_MS, ticksOf, UNITS_PER_PX } from '../tuning.ts';
import { countKill } from './countKill.ts';
import type { Hit } from './findHit.ts';
import { isScored } from './isScored.ts';
import type { SimEvent } from './SimEvent.ts';
import { areMates } from './teams.ts';
import type { Player, Shot, World } from './World.ts';
import { WEAPONS } from './weapons.ts';

const RESPAWN_TICKS = ticksOf(RESPAWN_MS);

/** Damage of a hit, more for every bounce before it: first from the shield, then from health, and at the end of health death and score. */
export function hurtPlayer(world: World, shot: Shot, hit: Hit, events: SimEvent[]): void {
  const { victim, bounces, x, y } = hit;
  if (victim === null) return;
  const { damage, damagePerBounce } = WEAPONS[shot.weapon];
  const fullAmount = damage + damagePerBounce * bounces;
  const fromShield = Math.min(victim.shield, fullAmount);
  const fromHealth = Math.min(victim.health, fullAmount - fromShield);
  victim.shield -= fromShield;
  victim.health -= fromHealth;
  victim.hurtTick = world.tick;
  const shooter = world.players.find(({ id }) => id === shot.owner);
  if (shooter !== undefined && isScored(world.round.phase) && !areMates(shooter, victim)) shooter.damage += fromShield + fromHealth;
  events.push({
    kind: 'hit',
    tick: world.tick,
    actor: shot.owner,
    target: victim.id,
    amount: fromShield + fromHealth,
    weapon: shot.weapon,
    bounces,
    shot: shot.id,
    ordinal: shot.ordinal,
    x,
    y,
  });
  if (victim.health === 0) killPlayer(world, shooter, victim, shot, hit, events);
}

function killPlayer(
  world: World,
  shooter: Player | undefined,
  victim: Player,
  { owner, weapon }: Shot,
  hit: Hit,
  events: SimEvent[],
): void {
  const { body } = victim;
  const { bounces } = hit;
  body.isAlive = false;
  body.vx = 0;
  body.vy = 0;
  body.dashTicks = 0;
  body.chargeTicks = 0;
  victim.shield = 0;
  victim.spawnTick = world.tick + RESPAWN_TICKS;
  const rewindMs = Math.round(hit.rewindTicks * TICK_MS);
  const distancePx = Math.round(hit.distance / UNITS_PER_PX);
  if (isScored(world.round.phase)) countKill(world, shooter, victim, bounces, distancePx);
  const { x, y } = body;
  events.push({ kind: 'kill', tick: world.tick, actor: owner, target: victim.id, weapon, bounces, rewindMs, distancePx, x, y });
}
