/**
 * The whole state of a match as plain data: no methods, no clock. Positions are units (1/16 px), velocities are units/16 per tick,
 * moments are ticks. After every step each number is an integer that its wire field can carry.
 */
import type { Arena } from '../arena/Arena.ts';
import type { Rng } from '../math/rng.ts';
import type { PlayerInput } from './PlayerInput.ts';
import type { Trail } from './Trail.ts';
import type { WeaponId } from './weapons.ts';

/** The part of a player that its own inputs move: what the client predicts. Same fields, same order as on the wire. */
export type Body = {
  x: number;
  y: number;
  vx: number;
  vy: number;
  /** A dead body ignores its inputs. */
  isAlive: boolean;
  /** Inputs left of the dash under way. */
  dashTicks: number;
  dashCooldownTicks: number;
  fireCooldownTicks: number;
  /** Inputs for which the trigger of a weapon that charges has been held. */
  chargeTicks: number;
  weapon: WeaponId;
  /** Shots left in `weapon`; ignored by weapons that never run dry. */
  ammo: number;
  /** Shots fired since the player joined, modulo 256: names a shot to its shooter before the server has seen it. */
  shotsFired: number;
};

export type Player = {
  /** Player number: 0 .. MAX_PLAYERS - 1 on the wire, reused after a leave. */
  readonly id: number;
  readonly body: Body;
  readonly trail: Trail;
  /** Where others see the barrel: a step of the ring of `COARSE_AIM_HALF`. */
  aim: number;
  health: number;
  shield: number;
  /** Tick of the last damage taken, for the shield. */
  hurtTick: number;
  /** Dead: the tick of the next life. Alive: the tick this life began. */
  spawnTick: number;
  /** Damage is ignored before this tick. */
  protectedUntilTick: number;
  score: number;
  kills: number;
  bankKills: number;
  deaths: number;
};

export type Shot = {
  /** Counts up from 0 over the match. */
  readonly id: number;
  /** NO_PLAYER once the shooter has left the match. */
  owner: number;
  readonly weapon: WeaponId;
  /** The shooter's `shotsFired` when it left. */
  readonly ordinal: number;
  /** The tick it was fired in, where and how: all the wire carries, since `flyShot` does the rest on both sides. */
  readonly spawnTick: number;
  readonly originX: number;
  readonly originY: number;
  readonly originVx: number;
  readonly originVy: number;
  /** How far in the past the shooter saw the others when it left, 1/`VIEW_PARTS` ticks. */
  readonly lead: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  bounces: number;
  /** Ticks flown. */
  age: number;
};

/** One spot of the arena; index as in `Arena.pickups`. */
type Pickup = {
  /** There to be taken from this tick on. */
  availableTick: number;
};

export const ROUND_PHASES = ['warmup', 'live', 'over'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

export type Round = {
  /** Counts up from 1. */
  number: number;
  phase: RoundPhase;
  phaseEndTick: number;
  /** Player number, or NO_PLAYER while nobody has won or on a draw. */
  winner: number;
};

export type World = {
  tick: number;
  /** Ticks from one patch to the next: views are drawn between patches, and shots judged by views. */
  readonly patchTicks: number;
  readonly arena: Arena;
  readonly rng: Rng;
  /** In order of `id`. */
  readonly players: Player[];
  readonly shots: Shot[];
  readonly pickups: Pickup[];
  readonly round: Round;
  nextShotId: number;
};

/** An input as the server takes it. */
export type TakenInput = Readonly<PlayerInput> & {
  /** How far in the past the player saw the others, judged by the server, 1/`VIEW_PARTS` ticks, at most `MAX_REWIND_TICKS`; 0 when left out. */
  readonly lead?: number;
};

/** Inputs of one tick: for each player number none, one, or a few while catching up, oldest first. */
export type TickInputs = ReadonlyMap<number, readonly TakenInput[]>;
