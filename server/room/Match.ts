import { createBrain, type Brain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import { viewWorld } from '#shared/brain/viewWorld.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { createRng, nextUint32, type Rng } from '#shared/math/rng.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '#shared/netConfig.ts';
import type { ArenaState, PlayerState } from '#shared/schema/ArenaState.ts';
import { COLOURS } from '#shared/schema/messages.ts';
import { addPlayer } from '#shared/sim/addPlayer.ts';
import { createWorld } from '#shared/sim/createWorld.ts';
import { removePlayer } from '#shared/sim/removePlayer.ts';
import { stepWorld } from '#shared/sim/stepWorld.ts';
import type { TakenInput, TickInputs, World } from '#shared/sim/World.ts';
import { BOT_NAMES } from './botNames.ts';
import { mirrorState, type InputQueue, type Mirror, type Profile } from './mirrorState.ts';
import { pickLeastUsed } from './pickLeastUsed.ts';
import type { Pace } from './TickPace.ts';
import { uniqueName } from './uniqueName.ts';

export type MatchOptions = {
  arena: Arena;
  seed: number;
  patchRateHz: number;
  /** Bots fill the match to this many participants. */
  backfill: number;
  difficulty: Difficulty;
};

/** One world with its people and bots, and its picture for the wire. Knows nothing of sockets: a room feeds it inputs and sends its state. */
export class Match {
  readonly #world: World;
  readonly #mirror: Mirror;
  readonly #rng: Rng;
  readonly #options: MatchOptions;
  readonly #profiles = new Map<number, Profile>();
  readonly #bots = new Map<number, Brain>();
  /** Player numbers nobody has, longest unused first, so that an old event rarely names a new player. */
  readonly #freeNumbers = Array.from({ length: MAX_PLAYERS }, (_, number) => number);

  constructor(options: MatchOptions) {
    this.#options = options;
    this.#rng = createRng(options.seed);
    this.#world = createWorld(options.arena, { seed: nextUint32(this.#rng), patchTicks: TICK_RATE_HZ / options.patchRateHz });
    this.#mirror = mirrorState(this.#world);
  }

  get state(): ArenaState {
    return this.#mirror.state;
  }

  /** What the match simulates. Written by `step` alone, and by tests that set a scene. */
  get world(): World {
    return this.#world;
  }

  /** The newest that was simulated. */
  get tick(): number {
    return this.#world.tick;
  }

  get people(): number {
    return this.#profiles.size - this.#bots.size;
  }

  get bots(): number {
    return this.#bots.size;
  }

  /** The player's number and its row of the state. Bots leave to make room. The room lets in at most `MAX_PLAYERS` people. */
  addPerson(name: string, colour: number): { number: number; row: PlayerState } {
    this.#dismissBots(this.people + 1);
    const seat = this.#add({ name, colour, isBot: false, isAway: false, pingMs: 0, waitingInputs: 0, inputMarginMs: 0 });
    this.#inviteBots();
    return seat;
  }

  removePerson(number: number): void {
    this.#remove(number);
    this.#dismissBots(this.people);
    this.#inviteBots();
  }

  /** The link of a person, as everyone sees it. */
  setLink(number: number, link: { isAway: boolean; pingMs: number }): void {
    const profile = this.#profiles.get(number);
    if (profile !== undefined) Object.assign(profile, link);
  }

  /** How the inputs of a person wait, as only that person sees it. */
  setInputQueue(number: number, queue: Readonly<InputQueue>): void {
    const profile = this.#profiles.get(number);
    if (profile !== undefined) Object.assign(profile, queue);
  }

  setPace(pace: Readonly<Pace>): void {
    this.#mirror.setPace(pace);
  }

  nameOf(number: number): string {
    return this.#profiles.get(number)?.name ?? '';
  }

  /** One tick. `personInputs` holds for each person the inputs to simulate, oldest first. */
  step(personInputs: TickInputs): void {
    const inputs = new Map<number, readonly TakenInput[]>(personInputs);
    for (const [number, brain] of this.#bots) inputs.set(number, [brain.think(viewWorld(this.#world, number))]);
    this.#mirror.afterTick(stepWorld(this.#world, inputs));
  }

  /** Brings `state` up to the end of the newest tick. */
  publish(): void {
    this.#mirror.beforePatch(this.#profiles);
  }

  /** Until there are no more than that many people want. */
  #dismissBots(people: number): void {
    while (this.#bots.size > this.#botsFor(people)) this.#removeWeakestBot();
  }

  #inviteBots(): void {
    while (this.#bots.size < this.#botsFor(this.people)) this.#addBot();
  }

  #botsFor(people: number): number {
    return people === 0 ? 0 : Math.max(0, Math.min(this.#options.backfill, MAX_PLAYERS) - people);
  }

  #addBot(): void {
    const { arena, difficulty } = this.#options;
    const others = [...this.#profiles.values()];
    const name = pickLeastUsed<string>(
      BOT_NAMES,
      others.map((other) => other.name),
      this.#rng,
    );
    const colour = pickLeastUsed(
      COLOURS,
      others.map((other) => other.colour),
      this.#rng,
    );
    const { number } = this.#add({ name, colour, isBot: true, isAway: false, pingMs: 0, waitingInputs: 0, inputMarginMs: 0 });
    this.#bots.set(number, createBrain({ arena, difficulty, rng: createRng(nextUint32(this.#rng)) }));
  }

  /** The one whose going changes the standings least. */
  #removeWeakestBot(): void {
    let weakest: { number: number; score: number } | null = null;
    for (const { id, score } of this.#world.players) {
      if (this.#bots.has(id) && (weakest === null || score < weakest.score)) weakest = { number: id, score };
    }
    if (weakest !== null) this.#remove(weakest.number);
  }

  #add(profile: Profile): { number: number; row: PlayerState } {
    const number = this.#freeNumbers.shift();
    if (number === undefined) throw new RangeError(`all ${MAX_PLAYERS} player numbers are taken (the room must refuse the join before)`);
    const names = [...this.#profiles.values()].map(({ name }) => name);
    this.#profiles.set(number, { ...profile, name: uniqueName(profile.name, names) });
    addPlayer(this.#world, number);
    const row = this.#mirror.addPlayer(number);
    this.publish();
    return { number, row };
  }

  #remove(number: number): void {
    this.#bots.delete(number);
    if (!this.#profiles.delete(number)) return;
    removePlayer(this.#world, number);
    this.#mirror.removePlayer(number);
    this.#freeNumbers.push(number);
  }
}
