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
export function viewOther(id: number, row: PlayerState, glimpse: Readonly<Glimpse>): PlayerView {
  const { flags: told } = row;
  const { flags } = glimpse;
  const aim = ringVector(glimpse.aim, COARSE_AIM_HALF, scratch);
  // One literal, here and below: this is made for everybody in every frame, and spreading parts together takes several times as long.
  return {
    id,
    name: row.name,
    colour: row.colour,
    emblem: row.emblem,
    team: row.team as TeamId,
    isSelf: false,
    isBot: (told & PLAYER_FLAG.bot) !== 0,
    isHost: (told & PLAYER_FLAG.host) !== 0,
    isAway: (told & PLAYER_FLAG.away) !== 0,
    isAlive: (flags & PLAYER_FLAG.alive) !== 0,
    isDashing: (flags & PLAYER_FLAG.dashing) !== 0,
    isProtected: (flags & PLAYER_FLAG.protected) !== 0,
    isCharging: (flags & PLAYER_FLAG.charging) !== 0,
    x: glimpse.x / UNITS_PER_PX,
    y: glimpse.y / UNITS_PER_PX,
    vx: glimpse.vx / UNITS_PER_PX,
    vy: glimpse.vy / UNITS_PER_PX,
    aimX: aim.x,
    aimY: aim.y,
    health: glimpse.health,
    shield: glimpse.shield,
    weapon: glimpse.weapon as WeaponId,
    score: row.score,
    kills: row.kills,
    bankKills: row.bankKills,
    deaths: row.deaths,
    captures: row.captures,
    returns: row.returns,
    bestStreak: row.bestStreak,
    longestBankPx: row.longestBankPx,
    damage: row.damage,
    pingMs: row.pingMs,
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
  const { flags } = row;
  const direction = ringVector(aim, AIM_HALF, scratch);
  return {
    id,
    name: row.name,
    colour: row.colour,
    emblem: row.emblem,
    team: row.team as TeamId,
    isSelf: true,
    isBot: (flags & PLAYER_FLAG.bot) !== 0,
    isHost: (flags & PLAYER_FLAG.host) !== 0,
    isAway: (flags & PLAYER_FLAG.away) !== 0,
    isAlive: body.isAlive,
    isDashing: body.dashTicks > 0,
    isProtected: (flags & PLAYER_FLAG.protected) !== 0,
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
    score: row.score,
    kills: row.kills,
    bankKills: row.bankKills,
    deaths: row.deaths,
    captures: row.captures,
    returns: row.returns,
    bestStreak: row.bestStreak,
    longestBankPx: row.longestBankPx,
    damage: row.damage,
    pingMs: row.pingMs,
    spawnTick,
    dashCooldownTicks: body.dashCooldownTicks,
    fireCooldownTicks: body.fireCooldownTicks,
    chargeTicks: body.chargeTicks,
    ammo: body.ammo,
    respawnInMs,
  };
}
