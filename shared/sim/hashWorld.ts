import { MODE_NAMES } from './modes.ts';
import type { Trail } from './Trail.ts';
import { FLAG_STATES, ROUND_PHASES, type Body, type Player, type Shot, type World } from './World.ts';

/** A `uint32` of all that can change in a match: two worlds with one hash are, but for one chance in 2^32, the same. */
export function hashWorld(world: World): number {
  const { rules, round, players, shots, pickups, flags, teamScores } = world;
  let hash = mix(mix(mix(mix(OFFSET, world.tick), world.patchTicks), world.rng.state), world.nextShotId);
  hash = mix(mix(mix(mix(hash, round.number), ROUND_PHASES.indexOf(round.phase)), round.phaseEndTick), round.winner);
  hash = mix(mix(mix(hash, MODE_NAMES.indexOf(rules.mode)), rules.scoreLimit), rules.liveS);
  hash = mix(mix(hash, rules.friendlyFire ? 1 : 0), round.clockTicks);
  for (const score of teamScores) hash = mix(hash, score);
  hash = mix(hash, players.length);
  for (const player of players) hash = mixTrail(mixBody(mixPlayer(hash, player), player.body), player.trail);
  hash = mix(hash, shots.length);
  for (const shot of shots) hash = mixShot(hash, shot);
  for (const { availableTick } of pickups) hash = mix(hash, availableTick);
  for (const { state, carrier, x, y, returnTick } of flags)
    hash = mix(mix(mix(mix(mix(hash, FLAG_STATES.indexOf(state)), carrier), x), y), returnTick);
  return hash >>> 0;
}

/** FNV-1a's start and prime, on words instead of bytes, with a shift that lets high bits reach low ones. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, PRIME);
  return mixed ^ (mixed >>> 15);
}

function mixPlayer(hash: number, player: Player): number {
  let mixed = mix(mix(mix(hash, player.id), player.aim), player.health);
  mixed = mix(mix(mix(mixed, player.shield), player.hurtTick), player.spawnTick);
  mixed = mix(mix(mix(mixed, player.protectedUntilTick), player.score), player.kills);
  mixed = mix(mix(mix(mixed, player.bankKills), player.deaths), player.damage);
  mixed = mix(mix(mix(mixed, player.streak), player.bestStreak), player.longestBankPx);
  return mix(mix(mix(mixed, player.team), player.captures), player.returns);
}

function mixBody(hash: number, body: Body): number {
  let mixed = mix(mix(mix(mix(hash, body.x), body.y), body.vx), body.vy);
  mixed = mix(mix(mix(mixed, body.isAlive ? 1 : 0), body.dashTicks), body.dashCooldownTicks);
  mixed = mix(mix(mixed, body.fireCooldownTicks), body.chargeTicks);
  return mix(mix(mix(mixed, body.weapon), body.ammo), body.shotsFired);
}

function mixTrail(hash: number, { x, y }: Trail): number {
  let mixed = hash;
  for (const place of x) mixed = mix(mixed, place);
  for (const place of y) mixed = mix(mixed, place);
  return mixed;
}

function mixShot(hash: number, shot: Shot): number {
  let mixed = mix(mix(mix(mix(hash, shot.id), shot.owner), shot.weapon), shot.ordinal);
  mixed = mix(mix(mix(mixed, shot.spawnTick), shot.originX), shot.originY);
  mixed = mix(mix(mix(mix(mixed, shot.originVx), shot.originVy), shot.lead), shot.x);
  return mix(mix(mix(mix(mix(mixed, shot.y), shot.vx), shot.vy), shot.bounces), shot.age);
}
