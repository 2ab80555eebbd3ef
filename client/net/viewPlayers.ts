/** Players as plain data in px: what the wire says of them, and where the session's parts say they are. */
import { AIM_HALF, COARSE_AIM_HALF, ringVector, type Vec } from '#shared/math/ring.ts';
import { PLAYER_FLAG, type PlayerState } from '#shared/schema/ArenaState.ts';
import type { TeamId } from '#shared/sim/teams.ts';
import type { Body } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';
import { UNITS_PER_PX } from '#shared/tuning.ts';
import type { PlayerView, SelfView } from './ArenaView.ts';
import { pxPerS } from './pxPerS.ts';
import type { Glimpse } from './RemoteTrack.ts';

const scratch: Vec = { x: 0, y: 0 };

/** Somebody else, as of a moment of the past; name and score as of now. */
export function viewOther(id: number, row: PlayerState, glimpse: Glimpse): PlayerView {
  const aim = ringVector(glimpse.aim, COARSE_AIM_HALF, scratch);
  return {
    ...knownOf(id, row),
    ...claimsOf(glimpse.flags),
    isSelf: false,
    x: glimpse.x / UNITS_PER_PX,
    y: glimpse.y / UNITS_PER_PX,
    vx: glimpse.vx / UNITS_PER_PX,
    vy: glimpse.vy / UNITS_PER_PX,
    aimX: aim.x,
    aimY: aim.y,
    health: glimpse.health,
    shield: glimpse.shield,
    weapon: glimpse.weapon as WeaponId,
  };
}

/** What only the session knows of the own player. */
export type OwnPicture = {
  /** The predicted body, and where it is drawn, px. */
  body: Readonly<Body>;
  spawnTick: number;
  x: number;
  y: number;
  /** Of the newest input: a step of the ring of `AIM_HALF`. */
  aim: number;
  respawnInMs: number;
};

export function viewSelf(id: number, row: PlayerState, { body, spawnTick, x, y, aim, respawnInMs }: OwnPicture): SelfView {
  const direction = ringVector(aim, AIM_HALF, scratch);
  return {
    ...knownOf(id, row),
    ...claimsOf(row.flags),
    isSelf: true,
    isAlive: body.isAlive,
    isDashing: body.dashTicks > 0,
    isCharging: body.chargeTicks > 0,
    x,
    y,
    vx: body.isAlive ? pxPerS(body.vx) : 0,
    vy: body.isAlive ? pxPerS(body.vy) : 0,
    aimX: direction.x,
    aimY: direction.y,
    health: row.health,
    shield: row.shield,
    weapon: body.weapon,
    spawnTick,
    dashCooldownTicks: body.dashCooldownTicks,
    fireCooldownTicks: body.fireCooldownTicks,
    chargeTicks: body.chargeTicks,
    ammo: body.ammo,
    respawnInMs,
  };
}

function knownOf(id: number, row: PlayerState) {
  const { name, colour, emblem, flags, score, kills, bankKills, deaths, captures, returns, bestStreak, longestBankPx, damage, pingMs } =
    row;
  const isBot = (flags & PLAYER_FLAG.bot) !== 0;
  const isHost = (flags & PLAYER_FLAG.host) !== 0;
  const isAway = (flags & PLAYER_FLAG.away) !== 0;
  const team = row.team as TeamId;
  const deeds = { score, kills, bankKills, deaths, captures, returns, bestStreak, longestBankPx, damage };
  return { id, name, colour, emblem, team, isBot, isHost, isAway, pingMs, ...deeds };
}

function claimsOf(flags: number) {
  return {
    isAlive: (flags & PLAYER_FLAG.alive) !== 0,
    isDashing: (flags & PLAYER_FLAG.dashing) !== 0,
    isProtected: (flags & PLAYER_FLAG.protected) !== 0,
    isCharging: (flags & PLAYER_FLAG.charging) !== 0,
  };
}
