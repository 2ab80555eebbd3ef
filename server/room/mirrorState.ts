import { EVENT_SLOTS, NO_PLAYER, SHOT_SLOTS } from '#shared/netConfig.ts';
import { ArenaState, EventState, NO_SHOT, PickupState, PLAYER_FLAG, PlayerState, ShotState } from '#shared/schema/ArenaState.ts';
import { packEvent } from '#shared/schema/packEvent.ts';
import type { SimEvent } from '#shared/sim/SimEvent.ts';
import { ROUND_PHASES, type Player, type Shot, type World } from '#shared/sim/World.ts';
import type { Pace } from './TickPace.ts';

/** What the wire says of a player that the simulation does not know. */
export type Profile = { name: string; colour: number; isBot: boolean; isAway: boolean; pingMs: number } & InputQueue;

/** How the inputs of a person wait on the server; all 0 for bots. */
export type InputQueue = { waitingInputs: number; inputMarginMs: number };

/** The wire's picture of one world. Nothing else writes the state. */
export type Mirror = {
  readonly state: ArenaState;
  addPlayer(id: number): PlayerState;
  removePlayer(id: number): void;
  /** After each step: shots that began, shots that hit, and what happened go to their rings, which a patch may empty only later. */
  afterTick(events: readonly SimEvent[]): void;
  /** Once a second: how the server keeps up. */
  setPace(pace: Readonly<Pace>): void;
  /** Before each patch: everything that only the newest tick decides. */
  beforePatch(profiles: ReadonlyMap<number, Readonly<Profile>>): void;
};

export function mirrorState(world: World): Mirror {
  const state = new ArenaState();
  state.map = world.arena.name;
  for (const { availableTick } of world.pickups) state.pickups.push(new PickupState().assign({ availableTick }));
  state.eventCount = 0;
  writePace(state, { tickMs: 0, lateMs: 0, rateHz: 0 });
  let firstNewShot = world.nextShotId;

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
      for (const shot of world.shots) if (shot.id >= firstNewShot) writeShot(state, shot);
      firstNewShot = world.nextShotId;
      for (const event of events) {
        if (event.kind === 'hit') endShot(state, event.shot);
        if (event.kind === 'round') endLostShots(state, world.shots);
        writeEvent(state, event);
      }
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
        if (row !== undefined && profile !== undefined) writePlayer(row, player, profile, world.tick);
      }
    },
  };
}

function writeRound(state: ArenaState, { tick, round }: World): void {
  state.tick = tick;
  state.roundNumber = round.number;
  state.phase = ROUND_PHASES.indexOf(round.phase);
  state.phaseEndTick = round.phaseEndTick;
  state.winner = round.winner;
}

function writePlayer(row: PlayerState, player: Player, profile: Readonly<Profile>, tick: number): void {
  const { body } = player;
  row.name = profile.name;
  row.colour = profile.colour;
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

function flagsOf({ body, protectedUntilTick }: Player, { isBot, isAway }: Readonly<Profile>, tick: number): number {
  return (
    (body.isAlive ? PLAYER_FLAG.alive : 0) |
    (body.dashTicks > 0 ? PLAYER_FLAG.dashing : 0) |
    (tick < protectedUntilTick ? PLAYER_FLAG.protected : 0) |
    (isBot ? PLAYER_FLAG.bot : 0) |
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
