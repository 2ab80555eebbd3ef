/**
 * What crosses the wire each patch. Written by `shared/match/mirrorState.ts` alone, read by `client/net` alone; every field lies on
 * the grid of `shared/sim/World.ts`, so what the server simulates is bit for bit what a client reads. Rules: PROTOCOL.md.
 */
import { schema, t, type SchemaType } from '@colyseus/schema';

/** View tag of fields that only the owner's prediction needs. */
export const OWNER_VIEW = 1;

/** Bits of `PlayerState.flags`. */
export const PLAYER_FLAG = { alive: 1, dashing: 2, protected: 4, bot: 8, away: 16, charging: 32, host: 64 } as const;

/** Weapon number of a shot slot that holds no flying shot. */
export const NO_SHOT = 0;

export const PlayerState = schema(
  {
    name: t.string(),
    /** Index of the palette. */
    colour: t.uint8(),
    /** Index of the emblems. */
    emblem: t.uint8(),
    /** A `TeamId`. */
    team: t.uint8(),
    flags: t.uint8(),
    x: t.uint16(),
    y: t.uint16(),
    aim: t.uint8(),
    health: t.uint8(),
    shield: t.uint8(),
    weapon: t.uint8(),
    spawnTick: t.uint32(),
    score: t.uint16(),
    kills: t.uint16(),
    bankKills: t.uint16(),
    deaths: t.uint16(),
    captures: t.uint8(),
    returns: t.uint8(),
    bestStreak: t.uint8(),
    longestBankPx: t.uint16(),
    /** Told when the match is over. */
    damage: t.uint16(),
    /** Round trip as the server measures it, ms; 0 for bots. */
    pingMs: t.uint16(),
    vx: t.int16().view(OWNER_VIEW),
    vy: t.int16().view(OWNER_VIEW),
    dashTicks: t.uint8().view(OWNER_VIEW),
    dashCooldownTicks: t.uint8().view(OWNER_VIEW),
    fireCooldownTicks: t.uint8().view(OWNER_VIEW),
    chargeTicks: t.uint8().view(OWNER_VIEW),
    ammo: t.uint8().view(OWNER_VIEW),
    shotsFired: t.uint8().view(OWNER_VIEW),
    /** Inputs the server still holds back after the newest tick. */
    waitingInputs: t.uint8().view(OWNER_VIEW),
    /** How long the latest inputs of the last second waited for their tick, ms from 1; 0 while there is nothing to tell. */
    inputMarginMs: t.uint8().view(OWNER_VIEW),
  },
  'PlayerState',
);
export type PlayerState = SchemaType<typeof PlayerState>;

/** A shot is sent once, as it left the barrel; both sides fly it with `flyShot`. */
export const ShotState = schema(
  {
    /** Weapon number, or NO_SHOT once it has hit. */
    weapon: t.uint8(),
    owner: t.uint8(),
    ordinal: t.uint8(),
    /** Low 16 bits of `Shot.id`: tells a new shot in a reused slot from the one before. */
    id: t.uint16(),
    spawnTick: t.uint32(),
    x: t.uint16(),
    y: t.uint16(),
    vx: t.int16(),
    vy: t.int16(),
  },
  'ShotState',
);
export type ShotState = SchemaType<typeof ShotState>;

export const PickupState = schema({ availableTick: t.uint32() }, 'PickupState');
export type PickupState = SchemaType<typeof PickupState>;

export const FlagRow = schema(
  {
    /** Index in FLAG_STATES. */
    state: t.uint8(),
    carrier: t.uint8(),
    /** Where it is unless it is carried: then it is where its carrier is. */
    x: t.uint16(),
    y: t.uint16(),
    returnTick: t.uint32(),
  },
  'FlagRow',
);
export type FlagRow = SchemaType<typeof FlagRow>;

/** What the next match may be, and how many want it. */
export const BallotRow = schema({ map: t.string(), mode: t.uint8(), votes: t.uint8() }, 'BallotRow');
export type BallotRow = SchemaType<typeof BallotRow>;

/** One `SimEvent`, packed by `packEvent`; what a column means depends on the kind. */
export const EventState = schema(
  {
    kind: t.uint8(),
    tick: t.uint32(),
    actor: t.uint8(),
    target: t.uint8(),
    amount: t.uint8(),
    weapon: t.uint8(),
    bounces: t.uint8(),
    shot: t.uint16(),
    ordinal: t.uint8(),
    x: t.uint16(),
    y: t.uint16(),
  },
  'EventState',
);
export type EventState = SchemaType<typeof EventState>;

export const ArenaState = schema(
  {
    /** The tick this state is the end of. */
    tick: t.uint32(),
    /** Counts the matches of the room. A new one has a map of its own, and only ticks, shots and events count on. */
    matchNumber: t.uint16(),
    /** Name of the map; the client loads the same file. */
    map: t.string(),
    /** Index in MODE_NAMES. */
    mode: t.uint8(),
    scoreLimit: t.uint16(),
    friendlyFire: t.boolean(),
    azureScore: t.uint16(),
    amberScore: t.uint16(),
    /** Index as in `Arena.flags`; empty in modes without. */
    flags: t.array(FlagRow),
    /** Filled while the match is over. */
    ballot: t.array(BallotRow),
    spectators: t.uint8(),
    roundNumber: t.uint16(),
    /** Index in ROUND_PHASES. */
    phase: t.uint8(),
    phaseEndTick: t.uint32(),
    winner: t.uint8(),
    /** Keyed by player number in decimal. */
    players: t.map(PlayerState),
    /** Shot number n is in slot n modulo SHOT_SLOTS unless it was over in the tick it was fired in; `shotCount` of them have been numbered. */
    shotCount: t.uint32(),
    shots: t.array(ShotState),
    /** Index as in `Arena.pickups`. */
    pickups: t.array(PickupState),
    /** Event number n is in slot n modulo EVENT_SLOTS; `eventCount` of them have happened. */
    eventCount: t.uint32(),
    events: t.array(EventState),
    /** The room's last second: its longest tick, µs; the latest start of one, ms; its rate, 0.1 Hz. 0 before the first second. */
    tickMaxUs: t.uint16(),
    tickLateMs: t.uint16(),
    tickRateDeciHz: t.uint16(),
  },
  'ArenaState',
);
export type ArenaState = SchemaType<typeof ArenaState>;
