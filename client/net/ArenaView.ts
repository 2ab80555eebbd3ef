/**
 * One moment of the match, as a player sees it: plain data in px, made by `Session.viewAt`, drawn by the page and measured by bots.
 * Positions are floats between ticks. Own body and own shots are in the predicted present, everything else in the interpolated past.
 */
import type { PickupKind } from '#shared/arena/Arena.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { TeamId } from '#shared/sim/teams.ts';
import type { FlagState, RoundPhase } from '#shared/sim/World.ts';
import type { WeaponId } from '#shared/sim/weapons.ts';

export type PlayerView = {
  id: number;
  name: string;
  colour: number;
  emblem: number;
  /** 0 in modes without teams. */
  team: TeamId;
  isSelf: boolean;
  isBot: boolean;
  /** May start, kick and change the map. */
  isHost: boolean;
  /** The link is down; the seat is held. */
  isAway: boolean;
  isAlive: boolean;
  isDashing: boolean;
  isProtected: boolean;
  /** Holds the trigger of a weapon that charges. */
  isCharging: boolean;
  x: number;
  y: number;
  /** px/s, derived from positions for others. */
  vx: number;
  vy: number;
  /** Direction of the barrel, of any length but zero. */
  aimX: number;
  aimY: number;
  health: number;
  shield: number;
  weapon: WeaponId;
  score: number;
  kills: number;
  bankKills: number;
  deaths: number;
  captures: number;
  returns: number;
  bestStreak: number;
  longestBankPx: number;
  /** Points of damage done; told when the match is over, 0 before. */
  damage: number;
  pingMs: number;
};

export type SelfView = PlayerView & {
  /** The tick this life began in; of the dead, the tick of their next one. */
  spawnTick: number;
  dashCooldownTicks: number;
  fireCooldownTicks: number;
  chargeTicks: number;
  ammo: number;
  /** Dead: time to the next life, ms. */
  respawnInMs: number;
};

export type ShotView = {
  /** The same for one shot over its whole flight, also when an own shot becomes the server's. */
  key: number;
  owner: number;
  /** The owner's `shotsFired` before it: with the owner its name on every screen. */
  ordinal: number;
  /** The server's tick it was fired in; of an own shot that the server has yet to launch, the expected one. */
  spawnTick: number;
  isOwn: boolean;
  weapon: WeaponId;
  x: number;
  y: number;
  /** px/s. */
  vx: number;
  vy: number;
  bounces: number;
  /** Ticks flown; below 1 the shot is still inside the hull. */
  age: number;
  /** Where the latest bounce was, px; null before the first. */
  bounceX: number | null;
  bounceY: number | null;
  /** It is over: within this frame it came to this place, and no farther. */
  isEnd: boolean;
};

/** A shot that was over in the tick it was fired in, while it is still to be seen. */
export type BeamView = {
  key: number;
  owner: number;
  isOwn: boolean;
  weapon: WeaponId;
  /** The shooter's name for it, see `Shot.ordinal`, and the tick it was fired in; as predicted until the server has told of it. */
  ordinal: number;
  tick: number;
  /** Its way, px: the muzzle, a bounce at each point between, and the end, which is where an own one meets somebody as drawn, until the server tells. */
  points: readonly { readonly x: number; readonly y: number }[];
  /** Since the first view that showed it, ms. */
  ageMs: number;
};

export type PickupView = {
  kind: PickupKind;
  x: number;
  y: number;
  isAvailable: boolean;
  /** Time to return, ms; 0 when there. */
  returnsInMs: number;
};

export type FlagView = {
  team: TeamId;
  state: FlagState;
  /** Player number, NO_PLAYER unless it is carried. */
  carrier: number;
  /** Of a carried one: where its carrier is drawn. */
  x: number;
  y: number;
  /** Dropped: time until it goes home by itself, ms; else 0. */
  returnsInMs: number;
};

/** What is played, as of the newest patch. */
export type MatchView = {
  /** Counts the matches of the room. */
  number: number;
  map: string;
  mode: ModeName;
  scoreLimit: number;
  friendlyFire: boolean;
  /** By team; [0] is 0. All 0 in modes without. */
  teamScores: readonly [number, number, number];
  /** What the next match may be; empty unless this one is over. */
  ballot: readonly { readonly map: string; readonly mode: ModeName; readonly votes: number }[];
  spectators: number;
};

/** A `SimEvent` with positions in px (`x`, `y` where the kind has them), on the screen for the first time. */
export type ViewEvent = SimEvent;

export type ArenaView = {
  nowMs: number;
  /** Moment others are drawn at, and the predicted present, ticks, fractional. */
  renderTick: number;
  predictedTick: number;
  round: {
    /** Of the bout. */ number: number;
    phase: RoundPhase;
    remainingMs: number;
    /** Player number, in modes with teams the team; NO_PLAYER for nobody. */ winner: number;
  };
  match: MatchView;
  /** Null until the own player is in the state, and for a spectator. */
  self: SelfView | null;
  /** Everyone, self included (the same object as `self`). */
  players: PlayerView[];
  shots: ShotView[];
  beams: BeamView[];
  pickups: PickupView[];
  /** As in `Arena.flags`; empty in modes without. */
  flags: FlagView[];
  /** What became visible since the previous call: each event is in one view only. */
  events: ViewEvent[];
};
