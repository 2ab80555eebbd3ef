import { EVENT_SLOTS, NO_PLAYER, SHOT_SLOTS } from '../netConfig.ts';
import {
  ArenaState,
  BallotRow,
  EventState,
  FlagRow,
  NO_SHOT,
  PickupState,
  PLAYER_FLAG,
  PlayerState,
  ShotState,
} from '../schema/ArenaState.ts';
import { packEvent } from '../schema/packEvent.ts';
import type { SimEvent } from '../sim/SimEvent.ts';
import { MODE_NAMES } from '../sim/modes.ts';
import { FLAG_STATES, ROUND_PHASES, type Flag, type Player, type Shot, type World } from '../sim/World.ts';
import type { Choice } from './Ballot.ts';
import type { Pace } from './Pace.ts';

/** How a player looks to others. */
export type Looks = { name: string; colour: number; emblem: number };

/** What the wire says of a player that the simulation does not know. */
export type Profile = Looks & { isBot: boolean; isHost: boolean; isAway: boolean; pingMs: number } & InputQueue;

/** How the inputs of a person wait on the server; all 0 for bots. */
export type InputQueue = { waitingInputs: number; inputMarginMs: number };

/** The wire's picture of one world. Nothing else writes the state. */
export type Mirror = {
  readonly state: ArenaState;
  addPlayer(id: number): PlayerState;
  removePlayer(id: number): void;
  /** After each step: shots that began, shots that hit, and what happened go to their rings, which a patch may empty only later. */
  afterTick(events: readonly SimEvent[]): void;
  /** The next match has begun: from now on this world is shown. Players keep their rows. */
  enter(next: World): void;
  /** What the next match may be; empty while nobody is asked. */
  setBallot(choices: readonly (Choice & { votes: number })[]): void;
  /** Once a second: how the server keeps up. */
  setPace(pace: Readonly<Pace>): void;
  /** Before each patch: everything that only the newest tick decides. */
  beforePatch(profiles: ReadonlyMap<number, Readonly<Profile>>): void;
};

export function mirrorState(first: World): Mirror {
  const state = new ArenaState();
  let world = first;
  state.matchNumber = 1;
  state.shotCount = first.nextShotId;
  state.eventCount = 0;
  state.spectators = 0;
  showMatch(state, world);
  writePace(state, { tickMs: 0, lateMs: 0, rateHz: 0 });

  return {
    state,
    addPlayer(id) {
      const row = new PlayerState();
      state.players.set(String(id), row);
      return row;
    },
    removePlayer(id) {
      state.players.delete(String(id));
      // The number goes to somebody else one day; the shots do not.
      for (const row of state.shots) if (row.owner === id) row.owner = NO_PLAYER;
    },
    afterTick(events) {
      for (const shot of world.shots) if (shot.id >= state.shotCount) writeShot(state, shot);
      state.shotCount = world.nextShotId;
      for (const event of events) {
        if (event.kind === 'hit') endShot(state, event.shot);
        if (event.kind === 'round') endLostShots(state, world.shots);
        writeEvent(state, event);
      }
    },
    enter(next) {
      world = next;
      state.shotCount = next.nextShotId;
      state.matchNumber += 1;
      showMatch(state, next);
      endLostShots(state, []);
    },
    setBallot(choices) {
      state.ballot.clear();
      for (const { map, mode, votes } of choices) state.ballot.push(new BallotRow().assign({ map, mode: MODE_NAMES.indexOf(mode), votes }));
    },
    setPace(pace) {
      writePace(state, pace);
    },
    beforePatch(profiles) {
      writeRound(state, world);
      world.pickups.forEach(({ availableTick }, spot) => {
        state.pickups[spot]!.availableTick = availableTick;
      });
      for (const player of world.players) {
        const row = state.players.get(String(player.id));
        const profile = profiles.get(player.id);
        if (row !== undefined && profile !== undefined) writePlayer(row, player, profile, world);
      }
    },
  };
}

/** What stays as it is for a whole match, and as many rows as it needs. */
function showMatch(state: ArenaState, { arena, rules, pickups, flags }: World): void {
  state.map = arena.name;
  state.mode = MODE_NAMES.indexOf(rules.mode);
  state.scoreLimit = rules.scoreLimit;
  state.friendlyFire = rules.friendlyFire;
  state.pickups.clear();
  for (const { availableTick } of pickups) state.pickups.push(new PickupState().assign({ availableTick }));
  state.flags.clear();
  for (const flag of flags) state.flags.push(writeFlag(new FlagRow(), flag));
}

/** A carried flag is where its carrier is, which costs no bytes. */
function writeFlag(row: FlagRow, { state, carrier, x, y, returnTick }: Flag): FlagRow {
  row.state = FLAG_STATES.indexOf(state);
  row.carrier = carrier;
  if (state !== 'carried') {
    row.x = x;
    row.y = y;
  }
  row.returnTick = returnTick;
  return row;
}

function writeRound(state: ArenaState, { tick, round, teamScores, flags }: World): void {
  state.tick = tick;
  state.roundNumber = round.number;
  state.phase = ROUND_PHASES.indexOf(round.phase);
  state.phaseEndTick = round.phaseEndTick;
  state.winner = round.winner;
  state.azureScore = teamScores[1];
  state.amberScore = teamScores[2];
  flags.forEach((flag, index) => writeFlag(state.flags[index]!, flag));
}

function writePlayer(row: PlayerState, player: Player, profile: Readonly<Profile>, { tick, round }: World): void {
  const { body } = player;
  row.name = profile.name;
  row.colour = profile.colour;
  row.emblem = profile.emblem;
  row.team = player.team;
  row.pingMs = profile.pingMs;
  row.flags = flagsOf(player, profile, tick);
  row.x = body.x;
  row.y = body.y;
  row.aim = player.aim;
  row.health = player.health;
  row.shield = player.shield;
  row.weapon = body.weapon;
  row.spawnTick = player.spawnTick;
  row.score = player.score;
  row.kills = player.kills;
  row.bankKills = player.bankKills;
  row.deaths = player.deaths;
  row.captures = Math.min(0xff, player.captures);
  row.returns = Math.min(0xff, player.returns);
  row.bestStreak = Math.min(0xff, player.bestStreak);
  row.longestBankPx = Math.min(0xffff, player.longestBankPx);
  row.damage = round.phase === 'over' ? Math.min(0xffff, player.damage) : 0;
  row.vx = body.vx;
  row.vy = body.vy;
  row.dashTicks = body.dashTicks;
  row.dashCooldownTicks = body.dashCooldownTicks;
  row.fireCooldownTicks = body.fireCooldownTicks;
  row.chargeTicks = body.chargeTicks;
  row.ammo = body.ammo;
  row.shotsFired = body.shotsFired;
  row.waitingInputs = profile.waitingInputs;
  row.inputMarginMs = profile.inputMarginMs;
}

function writePace(state: ArenaState, { tickMs, lateMs, rateHz }: Readonly<Pace>): void {
  state.tickMaxUs = uint16(tickMs * 1000);
  state.tickLateMs = uint16(lateMs);
  state.tickRateDeciHz = uint16(rateHz * 10);
}

const uint16 = (value: number): number => Math.min(0xffff, Math.max(0, Math.round(value)));

function flagsOf({ body, protectedUntilTick }: Player, { isBot, isHost, isAway }: Readonly<Profile>, tick: number): number {
  return (
    (body.isAlive ? PLAYER_FLAG.alive : 0) |
    (body.dashTicks > 0 ? PLAYER_FLAG.dashing : 0) |
    (tick < protectedUntilTick ? PLAYER_FLAG.protected : 0) |
    (isBot ? PLAYER_FLAG.bot : 0) |
    (isHost ? PLAYER_FLAG.host : 0) |
    (isAway ? PLAYER_FLAG.away : 0) |
    (body.chargeTicks > 0 ? PLAYER_FLAG.charging : 0)
  );
}

/** Ids count up by one, so a ring fills in order and a full one is overwritten in order. */
function rowOf<Row>(ring: { length: number; push(row: Row): number; [index: number]: Row }, slot: number, make: () => Row): Row {
  while (ring.length <= slot) ring.push(make());
  return ring[slot]!;
}

function writeShot(state: ArenaState, shot: Shot): void {
  const row = rowOf(state.shots, shot.id % SHOT_SLOTS, emptyShot);
  row.weapon = shot.weapon;
  row.owner = shot.owner;
  row.ordinal = shot.ordinal;
  row.id = shot.id & 0xffff;
  row.spawnTick = shot.spawnTick;
  row.x = shot.originX;
  row.y = shot.originY;
  row.vx = shot.originVx;
  row.vy = shot.originVy;
}

function emptyShot(): ShotState {
  return new ShotState().assign({ weapon: NO_SHOT, owner: NO_PLAYER, ordinal: 0, id: 0, spawnTick: 0, x: 0, y: 0, vx: 0, vy: 0 });
}

function endShot(state: ArenaState, id: number): void {
  const row = state.shots[id % SHOT_SLOTS];
  if (row !== undefined && row.id === (id & 0xffff)) row.weapon = NO_SHOT;
}

/** A new round sweeps shots away in mid-flight, which no client could know. */
function endLostShots(state: ArenaState, shots: readonly Shot[]): void {
  const flying = new Set(shots.map(({ id }) => id & 0xffff));
  for (const row of state.shots) if (!flying.has(row.id)) row.weapon = NO_SHOT;
}

function writeEvent(state: ArenaState, event: SimEvent): void {
  packEvent(
    event,
    rowOf(state.events, state.eventCount % EVENT_SLOTS, () => new EventState()),
  );
  state.eventCount++;
}
