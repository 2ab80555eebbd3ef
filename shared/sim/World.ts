/**
 * The whole state of a match as plain data: no methods, no clock. Positions are units (1/16 px), velocities are units/16 per tick,
 * moments are ticks. After every step each number is an integer that its wire field can carry.
 */
import type { Arena } from '../arena/Arena.ts';
import type { Rng } from '../math/rng.ts';
import type { Rules } from './modes.ts';
import type { PlayerInput } from './PlayerInput.ts';
import type { TeamId } from './teams.ts';
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
  team: TeamId;
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
  /** Points of damage done to foes. */
  damage: number;
  /** Kills since the last death, and the most there were. */
  streak: number;
  bestStreak: number;
  /** The longest way of a shot that was a bank shot, px. */
  longestBankPx: number;
  /** Flags brought home, and own flags brought back. */
  captures: number;
  returns: number;
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

export const FLAG_STATES = ['home', 'carried', 'dropped'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

export type Flag = {
  readonly team: TeamId;
  state: FlagState;
  /** Player number, NO_PLAYER unless it is carried. */
  carrier: number;
  x: number;
  y: number;
  /** Dropped: goes home by itself in this tick. */
  returnTick: number;
};

/** `break` is the pause between two bouts, `overtime` lasts until somebody leads, `over` shows the result and ends the match. */
export const ROUND_PHASES = ['warmup', 'live', 'over', 'break', 'overtime'] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

type Round = {
  /** Bouts count up from 1. Sides are swapped in every second one. */
  number: number;
  phase: RoundPhase;
  phaseEndTick: number;
  /** What is left of the clock while it stands, ticks. */
  clockTicks: number;
  /** Player number, in modes with teams the team; NO_PLAYER while nobody has won or on a draw. */
  winner: number;
};

export type World = {
  tick: number;
  /** Ticks from one patch to the next: views are drawn between patches, and shots judged by views. */
  readonly patchTicks: number;
  readonly arena: Arena;
  readonly rules: Rules;
  readonly rng: Rng;
  /** In order of `id`. */
  readonly players: Player[];
  readonly shots: Shot[];
  readonly pickups: Pickup[];
  /** Index as in `Arena.flags`; none in modes without. */
  readonly flags: Flag[];
  /** By team; [0] stays 0. */
  readonly teamScores: [number, number, number];
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
