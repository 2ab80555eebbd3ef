import type { Arena } from '../arena/Arena.ts';
import { createBrain, type Brain } from '../brain/createBrain.ts';
import { viewWorld } from '../brain/viewWorld.ts';
import { createRng, nextUint32, type Rng } from '../math/rng.ts';
import { MAX_PLAYERS, TICK_RATE_HZ } from '../netConfig.ts';
import type { ArenaState, PlayerState } from '../schema/ArenaState.ts';
import type { RoomRules } from '../schema/RoomRules.ts';
import { addPlayer } from '../sim/addPlayer.ts';
import { createWorld } from '../sim/createWorld.ts';
import { joinTeam } from '../sim/joinTeam.ts';
import { MODES, rulesOf, type ModeName } from '../sim/modes.ts';
import { removePlayer } from '../sim/removePlayer.ts';
import { stepWorld } from '../sim/stepWorld.ts';
import type { TeamId } from '../sim/teams.ts';
import type { RoundPhase, TakenInput, TickInputs, World } from '../sim/World.ts';
import { Ballot, offerChoices, type Choice } from './Ballot.ts';
import { dealTeams } from './dealTeams.ts';
import { inventLooks } from './inventLooks.ts';
import { mirrorState, type InputQueue, type Looks, type Mirror, type Profile } from './mirrorState.ts';
import type { Pace } from './Pace.ts';
import { switchSides } from './switchSides.ts';
import { surplusBot, weakestBot } from './teamSizes.ts';
import { uniqueName } from './uniqueName.ts';

export type MatchOptions = {
  /** All that can be played on, by name. */
  maps: ReadonlyMap<string, Arena>;
  /** Where the first match is played. */
  map: string;
  rules: RoomRules;
  seed: number;
  patchRateHz: number;
};

const AT_REST = { isHost: false, isAway: false, pingMs: 0, waitingInputs: 0, inputMarginMs: 0 };

/**
 * One match after another with its people and bots, and its picture for the wire. Knows nothing of sockets: a room, or the page itself, feeds
 * it inputs and shows its state.
 */
export class Match {
  readonly #options: MatchOptions;
  readonly #rng: Rng;
  readonly #mirror: Mirror;
  readonly #profiles = new Map<number, Profile>();
  readonly #bots = new Map<number, Brain>();
  /** Player numbers nobody has, longest unused first, so that an old event rarely names a new player. */
  readonly #freeNumbers = Array.from({ length: MAX_PLAYERS }, (_, number) => number);
  #world: World;
  #ballot: Ballot | null = null;

  constructor(options: MatchOptions) {
    this.#options = options;
    this.#rng = createRng(options.seed);
    this.#world = this.#worldFor({ map: options.map, mode: options.rules.mode });
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

  get map(): string {
    return this.#world.arena.name;
  }

  get mode(): ModeName {
    return this.#world.rules.mode;
  }

  get phase(): RoundPhase {
    return this.#world.round.phase;
  }

  /** The most people that play at once in this mode. */
  get capacity(): number {
    return MODES[this.mode].maxPlayers;
  }

  /** The player's number and its row of the state. Bots leave to make room. Whoever asks has seen to `capacity`. */
  addPerson(looks: Looks): { number: number; row: PlayerState } {
    this.#dismissBots(this.people + 1);
    const seat = this.#add({ ...AT_REST, ...looks, isBot: false });
    this.#settle();
    return seat;
  }

  removePerson(number: number): void {
    this.#remove(number);
    this.#dismissBots(this.people);
    this.#settle();
  }

  /** The link of a person, as everyone sees it. */
  setLink(number: number, link: { isAway: boolean; pingMs: number }): void {
    this.#change(number, link);
  }

  /** How the inputs of a person wait, as only that person sees it. */
  setInputQueue(number: number, queue: Readonly<InputQueue>): void {
    this.#change(number, queue);
  }

  /** Marks the one person who may start, kick and change the map; NO_PLAYER for nobody. */
  setHost(host: number): void {
    for (const [number, profile] of this.#profiles) profile.isHost = number === host;
  }

  /** Those who watch want to see a match, and be it one of bots. Who leaves the field to watch is counted before `removePerson`. Rule: SP4. */
  setSpectators(count: number): void {
    this.#mirror.state.spectators = count;
    this.#dismissBots(this.people);
    this.#settle();
  }

  setPace(pace: Readonly<Pace>): void {
    this.#mirror.setPace(pace);
  }

  /** Of everybody on the field. */
  get names(): string[] {
    return [...this.#profiles.values()].map(({ name }) => name);
  }

  nameOf(number: number): string {
    return this.#profiles.get(number)?.name ?? '';
  }

  teamOf(number: number): TeamId {
    return this.#world.players.find(({ id }) => id === number)?.team ?? 0;
  }

  /** A person changes sides, if need be in exchange for a bot. False where the sides would be uneven. */
  switchTeam(number: number): boolean {
    return switchSides(this.#world, this.#bots, number);
  }

  /** Ends the warm-up as soon as both sides are there. */
  start(): void {
    const { round, tick } = this.#world;
    if (round.phase === 'warmup') round.phaseEndTick = tick;
  }

  /** One vote for the next match; false when there is none to cast or no such choice. */
  vote(number: number, choice: number): boolean {
    const isCast = this.#profiles.has(number) && (this.#ballot?.vote(number, choice) ?? false);
    if (isCast) this.#showBallot();
    return isCast;
  }

  /** Ends this match for another. False for a map that is not there, does not have the mode, or a mode that its people do not fit in. */
  changeTo(choice: Choice): boolean {
    const arena = this.#options.maps.get(choice.map);
    if (arena === undefined || !arena.modes.includes(choice.mode) || this.people > MODES[choice.mode].maxPlayers) return false;
    this.#begin(choice);
    return true;
  }

  /** One tick. `personInputs` holds for each person the inputs to simulate, oldest first. */
  step(personInputs: TickInputs): void {
    const { round, tick } = this.#world;
    if (round.phase === 'over' && tick >= round.phaseEndTick) this.#begin(this.#next());
    const inputs = new Map<number, readonly TakenInput[]>(personInputs);
    for (const [number, brain] of this.#bots) inputs.set(number, [brain.think(viewWorld(this.#world, number))]);
    const events = stepWorld(this.#world, inputs);
    this.#mirror.afterTick(events);
    if (this.#ballot === null && this.#world.round.phase === 'over') this.#openBallot();
  }

  /** Brings `state` up to the end of the newest tick. */
  publish(): void {
    this.#mirror.beforePatch(this.#profiles);
  }

  #openBallot(): void {
    const { maps } = this.#options;
    this.#ballot = new Ballot(offerChoices(maps.values(), { map: this.map, mode: this.mode }, this.people, this.#rng));
    this.#showBallot();
  }

  #showBallot(): void {
    const ballot = this.#ballot;
    this.#mirror.setBallot(ballot?.choices.map((choice, index) => ({ ...choice, votes: ballot.votesFor(index) })) ?? []);
  }

  /** What was voted for, unless more people have come than it has room for. */
  #next(): Choice {
    const choice = this.#ballot?.winner(this.#rng) ?? { map: this.map, mode: this.mode };
    return this.people <= MODES[choice.mode].maxPlayers ? choice : { map: this.map, mode: this.mode };
  }

  #begin(choice: Choice): void {
    const before = this.#world;
    this.#ballot = null;
    this.#showBallot();
    this.#world = this.#worldFor(choice, before);
    while (this.#bots.size > this.#botsFor(this.people)) this.#removeWeakestBot(before.players);
    const stayed = before.players.filter(({ id }) => this.#profiles.has(id));
    for (const { number, team } of dealTeams(stayed, this.#bots)) {
      const player = addPlayer(this.#world, number, team);
      player.body.shotsFired = stayed.find(({ id }) => id === number)!.body.shotsFired;
    }
    for (const number of this.#bots.keys()) this.#bots.set(number, this.#brain());
    this.#mirror.enter(this.#world);
    this.#settle();
    this.publish();
  }

  #worldFor({ map, mode }: Choice, after?: World): World {
    const { maps, rules, patchRateHz } = this.#options;
    const arena = maps.get(map);
    if (arena === undefined) throw new Error(`a match asked for the map "${map}", which is not loaded (add it to ARENA_MAPS)`);
    // Limits were agreed for the mode of the room; another one goes by its own.
    const limits = mode === rules.mode ? { scoreLimit: rules.scoreLimit, liveS: rules.minutes && rules.minutes * 60 } : {};
    return createWorld(arena, {
      seed: nextUint32(this.#rng),
      patchTicks: TICK_RATE_HZ / patchRateHz,
      rules: rulesOf(mode, { ...limits, friendlyFire: rules.friendlyFire }),
      ...(after === undefined ? {} : { after }),
    });
  }

  #change(number: number, part: Partial<Profile>): void {
    const profile = this.#profiles.get(number);
    if (profile !== undefined) Object.assign(profile, part);
  }

  /** As many bots as are wanted, and sides of one size as far as bots can see to it. Rule: TE1. */
  #settle(): void {
    while (this.#bots.size < this.#botsFor(this.people)) this.#addBot();
    for (;;) {
      const surplus = surplusBot(this.#world.players, this.#bots);
      if (surplus === null || !joinTeam(this.#world, surplus.number, surplus.to)) return;
    }
  }

  /** Until there are no more than that many people want. */
  #dismissBots(people: number): void {
    while (this.#bots.size > this.#botsFor(people)) this.#removeWeakestBot(this.#world.players);
  }

  #botsFor(people: number): number {
    return people + this.#mirror.state.spectators === 0 ? 0 : Math.max(0, Math.min(this.#options.rules.bots, this.capacity) - people);
  }

  #addBot(): void {
    const { number } = this.#add({ ...AT_REST, ...inventLooks([...this.#profiles.values()], this.#rng), isBot: true });
    this.#bots.set(number, this.#brain());
  }

  #brain(): Brain {
    const { difficulty } = this.#options.rules;
    return createBrain({ arena: this.#world.arena, difficulty, rng: createRng(nextUint32(this.#rng)) });
  }

  #removeWeakestBot(players: World['players']): void {
    const weakest = weakestBot(players, this.#bots);
    if (weakest !== null) this.#remove(weakest);
  }

  #add(profile: Profile): { number: number; row: PlayerState } {
    const number = this.#freeNumbers.shift();
    if (number === undefined) throw new RangeError(`all ${MAX_PLAYERS} player numbers are taken (the room must refuse the join before)`);
    this.#profiles.set(number, { ...profile, name: uniqueName(profile.name, this.names) });
    addPlayer(this.#world, number);
    const row = this.#mirror.addPlayer(number);
    this.publish();
    return { number, row };
  }

  #remove(number: number): void {
    this.#bots.delete(number);
    this.#ballot?.withdraw(number);
    if (!this.#profiles.delete(number)) return;
    removePlayer(this.#world, number);
    this.#mirror.removePlayer(number);
    this.#freeNumbers.push(number);
  }
}
