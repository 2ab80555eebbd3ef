/** A match of bots alone, as fast as it goes: what tests and the balance tables measure bots and weapons by. */
import type { Arena } from '../arena/Arena.ts';
import { createRng } from '../math/rng.ts';
import { TICK_RATE_HZ } from '../netConfig.ts';
import { addPlayer } from '../sim/addPlayer.ts';
import { createWorld } from '../sim/createWorld.ts';
import { hashWorld } from '../sim/hashWorld.ts';
import { rulesOf, type ModeName } from '../sim/modes.ts';
import { BUTTON, type PlayerInput } from '../sim/PlayerInput.ts';
import type { FlagAction } from '../sim/SimEvent.ts';
import { stepWorld } from '../sim/stepWorld.ts';
import type { TeamId } from '../sim/teams.ts';
import type { Player, World } from '../sim/World.ts';
import { WEAPONS, type WeaponId } from '../sim/weapons.ts';
import { unitsOf } from '../tuning.ts';
import { createBrain, type Brain } from './createBrain.ts';
import type { Difficulty } from './difficulties.ts';
import { viewWorld } from './viewWorld.ts';

/** Alive, without a shot and within this distance for so long is loitering. */
const LOITER_UNITS = unitsOf(32);
const LOITER_TICKS = 3 * TICK_RATE_HZ;
/** No bots reach it: a round lasts as long as it was asked for. */
const NO_LIMIT = 10_000;

export type BotSeat = {
  readonly difficulty: Difficulty;
  /** The smaller side when left out. */
  readonly team?: TeamId;
  /** In hand for the whole round, and never empty; what was picked up when left out. */
  readonly weapon?: WeaponId;
};

export type BotRound = {
  readonly arena: Arena;
  readonly mode: ModeName;
  /** Player number i sits in `seats[i]`. */
  readonly seats: readonly BotSeat[];
  readonly seed: number;
  readonly seconds: number;
  /** A clock in ms, to tell what a thought costs. */
  readonly now?: () => number;
};

export type BotTally = {
  team: TeamId;
  score: number;
  kills: number;
  bankKills: number;
  deaths: number;
  damage: number;
  /** Pulls of the trigger, however many pellets each. */
  volleys: number;
  pickups: number;
  loiters: number;
  captures: number;
};

export type BotResult = {
  readonly tallies: readonly BotTally[];
  readonly teamScores: readonly [number, number, number];
  readonly flags: Readonly<Record<FlagAction, number>>;
  /** Of the world at the end. */
  readonly hash: number;
  /** What a thought took on average, us; 0 without a clock. */
  readonly thinkUs: number;
};

type Bot = { readonly player: Player; readonly brain: Brain; readonly weapon: WeaponId | undefined; readonly tally: BotTally; spot: Spot };
type Spot = { x: number; y: number; tick: number };

export function playBots({ arena, mode, seats, seed, seconds, now = () => 0 }: BotRound): BotResult {
  const world = createWorld(arena, { seed, rules: rulesOf(mode, { liveS: seconds, scoreLimit: NO_LIMIT }) });
  world.round.phaseEndTick = 0;
  const bots = seats.map((seat, id) => sitDown(world, seat, id, seed));
  const flags = { taken: 0, dropped: 0, returned: 0, captured: 0 };
  const ticks = seconds * TICK_RATE_HZ;
  let thinkMs = 0;
  for (let tick = 0; tick < ticks; tick++) {
    const inputs = new Map<number, [PlayerInput]>();
    for (const bot of bots) {
      if (bot.weapon !== undefined) arm(bot.player, bot.weapon);
      const view = viewWorld(world, bot.player.id);
      const start = now();
      const input = bot.brain.think(view);
      thinkMs += now() - start;
      inputs.set(bot.player.id, [input]);
      watch(bot, input, tick);
    }
    const firedBefore = bots.map(({ player }) => player.body.shotsFired);
    for (const event of stepWorld(world, inputs)) {
      if (event.kind === 'pickup') bots[event.actor]!.tally.pickups++;
      if (event.kind === 'flag') flags[event.what]++;
    }
    for (const [i, { player, tally }] of bots.entries()) if (player.body.shotsFired !== firedBefore[i]) tally.volleys++;
  }
  for (const { player, tally } of bots) {
    const { team, score, kills, bankKills, deaths, damage, captures } = player;
    Object.assign(tally, { team, score, kills, bankKills, deaths, damage, captures });
  }
  const tallies = bots.map(({ tally }) => tally);
  return { tallies, teamScores: world.teamScores, flags, hash: hashWorld(world), thinkUs: (thinkMs * 1000) / (ticks * bots.length) };
}

function sitDown(world: World, { difficulty, team, weapon }: BotSeat, id: number, seed: number): Bot {
  const player = addPlayer(world, id, team);
  const { x, y } = player.body;
  return {
    player,
    brain: createBrain({ arena: world.arena, difficulty, rng: createRng(seed * 16 + id) }),
    weapon,
    tally: {
      team: player.team,
      ...{ score: 0, kills: 0, bankKills: 0, deaths: 0, damage: 0, volleys: 0, pickups: 0, loiters: 0, captures: 0 },
    },
    spot: { x, y, tick: 0 },
  };
}

function arm({ body }: Player, weapon: WeaponId): void {
  if (body.weapon !== weapon) body.chargeTicks = 0;
  body.weapon = weapon;
  body.ammo = WEAPONS[weapon].ammo ?? 0;
}

function watch(bot: Bot, { buttons }: PlayerInput, tick: number): void {
  const { body } = bot.player;
  const isBusy = !body.isAlive || (buttons & BUTTON.fire) !== 0;
  if (isBusy || Math.abs(body.x - bot.spot.x) > LOITER_UNITS || Math.abs(body.y - bot.spot.y) > LOITER_UNITS)
    bot.spot = { x: body.x, y: body.y, tick };
  if (tick - bot.spot.tick === LOITER_TICKS) bot.tally.loiters++;
}
