/** Bots of this process. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RecordedPlayer } from '#net/recording/Recording.ts';
import { createRng } from '#shared/math/rng.ts';
import { COLOUR_COUNT } from '#shared/schema/messages.ts';
import { Bot } from './Bot.ts';
import { collectRarely } from './collectRarely.ts';
import { groupOf, type CastBot, type Crew, type CrewLive, type CrewOrders, type CrewResult } from './Crew.ts';
import { LoopLag } from './LoopLag.ts';
import { Measurements } from './measure/Measurements.ts';
import { OtherScreen } from './measure/OtherScreen.ts';
import { RoomKeys } from './RoomKeys.ts';
import type { BotPlan } from './scenarios/Scenario.ts';
import { shareArenas } from './shareArenas.ts';

/** Joins under way at once: enough to be quick, few enough not to measure the rush. A ramp has its own pace. */
const JOINS_AT_ONCE = 4;
/** Where the lag of this process goes in the measurements: to no link. */
const GENERATOR = 'generator';

const now = (): number => performance.now();

export class LocalCrew implements Crew {
  readonly #orders: CrewOrders;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  readonly #bots: Bot[] = [];
  readonly #errors: string[] = [];
  readonly #measurements: Measurements;
  readonly #otherScreen = new OtherScreen();
  readonly #rooms: RoomKeys;
  readonly #loadArena: ReturnType<typeof shareArenas>;
  readonly #lag: LoopLag;
  readonly #timers: NodeJS.Timeout[] = [];
  /** Who joined before what is measured began. */
  readonly #unforeseen: { bot: Bot; plan: BotPlan }[] = [];
  /** Who had left by then, and has no figures. */
  readonly #early = new Set<Bot>();
  #joined: Promise<unknown> = Promise.resolve();
  #startMs = 0;
  #startedAt = '';
  #runMs = 0;

  constructor(orders: CrewOrders, signal: AbortSignal) {
    this.#orders = orders;
    this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    this.#measurements = new Measurements(orders.settings.seconds, now);
    this.#lag = new LoopLag(this.#measurements.sink(GENERATOR));
    this.#rooms = new RoomKeys(orders.settings);
    this.#loadArena = shareArenas(orders.settings.url);
  }

  async join(): Promise<number> {
    const waiting = this.#orders.cast.toSorted((a, b) => a.plan.joinAtS - b.plan.joinAtS);
    const first = waiting.shift();
    if (first === undefined) throw new RangeError('a crew needs at least one bot');
    collectRarely();
    this.#runMs = now();
    if (this.#orders.measures === 'joins') this.start();
    await this.#untilJoin(first);
    await this.#enter(first);
    const isRush = waiting.every(({ plan }) => plan.joinAtS === first.plan.joinAtS) && this.#orders.measures === 'play';
    const lanes = isRush ? JOINS_AT_ONCE : waiting.length;
    this.#joined = Promise.all(Array.from({ length: lanes }, () => this.#joinNext(waiting)));
    return this.#bots[0]!.patchRateHz;
  }

  async joined(): Promise<void> {
    await this.#joined;
  }

  start(): void {
    if (this.#measurements.isMeasuring) return;
    this.#startMs = now();
    this.#startedAt = new Date().toISOString();
    this.#measurements.start();
    this.#otherScreen.restart();
    this.#lag.start();
    for (const { bot } of this.#unforeseen) if (!bot.isExpected) this.#early.add(bot);
    for (const { bot, plan } of this.#unforeseen.splice(0)) {
      bot.restart();
      this.#foresee(bot, plan);
    }
  }

  async finish(): Promise<CrewResult> {
    for (const bot of this.#bots) bot.finish();
    this.#measurements.stop();
    const measuredSeconds = (now() - this.#startMs) / 1000;
    const generator = this.#lag.stop(this.#bots.length); // before all is written down, which holds the loop up
    const expected = this.#bots.filter(({ isExpected }) => isExpected);
    const away = expected.filter(({ isPlaying }) => !isPlaying).length;
    if (away > 0) this.#errors.push(`${away} of ${expected.length} bots were not playing at the end`);
    return {
      patchRateHz: this.#bots[0]?.patchRateHz ?? 0,
      measuredFrom: this.#startedAt,
      measuredSeconds,
      measurements: this.#measurements.toJSON(),
      bots: this.#bots.filter((bot) => !this.#early.has(bot)).map((bot) => bot.figures()),
      generators: [generator],
      errors: this.#errors,
      recorded: this.#orders.isRecording ? recordedBy(this.#bots) : null,
    };
  }

  live(): CrewLive {
    const slice = this.#measurements.slices.at(-2) ?? null;
    return { playing: this.#bots.filter(({ isPlaying }) => isPlaying).length, errors: this.#errors.length, slice: slice?.toJSON() ?? null };
  }

  async leave(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#stop.abort(); // who is on the way in turns round
    await this.#joined;
    await Promise.all(this.#bots.map((bot) => bot.leave()));
  }

  async #joinNext(waiting: CastBot[]): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await this.#untilJoin(next);
        await this.#enter(next);
      } catch (error) {
        if (this.#signal.aborted) return;
        this.#errors.push(`bot ${next.bot + 1} did not join: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  async #untilJoin({ plan }: CastBot): Promise<void> {
    const ms = plan.joinAtS * 1000 - (now() - this.#runMs);
    if (ms > 0) await wait(ms, undefined, { signal: this.#signal });
  }

  async #enter({ bot: number, plan, brainSeed, linkSeed }: CastBot): Promise<void> {
    const { url, interp, predict, smooth, lagcomp } = this.#orders.settings;
    const group = groupOf(plan.link);
    const bot = await this.#rooms.enter(plan.room, (seat) =>
      Bot.join({
        url,
        seat,
        name: plan.again?.name ?? `bot ${number + 1}`,
        colour: number % COLOUR_COUNT,
        brain: plan.brain,
        difficulty: plan.difficulty,
        rng: createRng(brainSeed),
        link: plan.link,
        linkSeed,
        interpolation: interp,
        prediction: predict,
        smoothing: smooth,
        lagCompensation: lagcomp,
        signal: this.#signal,
        loadArena: this.#loadArena,
        sink: this.#measurements.sink(group),
        group,
        otherScreen: this.#otherScreen,
        ...(plan.again !== undefined && { again: plan.again.inputs }),
        ...(this.#orders.isRecording && { recordFromMs: this.#runMs }),
        onError: (words) => void this.#errors.push(words),
      }),
    );
    this.#bots.push(bot);
    if (plan.again !== undefined) this.#repeat(bot, plan.again);
    if (this.#measurements.isMeasuring) this.#foresee(bot, plan);
    else this.#unforeseen.push({ bot, plan });
  }

  /** What happened to a recorded player, by its own clock: it goes by its join, as the inputs do. */
  #repeat(bot: Bot, { stayedMs, link }: RecordedPlayer): void {
    for (const { kind, atMs, forMs } of link?.faults ?? []) this.#timers.push(setTimeout(() => bot.suffer(kind, forMs), atMs));
    if (stayedMs !== undefined) this.#timers.push(setTimeout(() => void bot.leave(), stayedMs));
  }

  /** What happens to a bot, by the clock of what is measured. */
  #foresee(bot: Bot, { leaveAtS, faults }: BotPlan): void {
    const at = (atS: number, happen: () => void): void => {
      const inMs = atS * 1000 - (now() - this.#startMs);
      if (inMs >= 0) this.#timers.push(setTimeout(happen, inMs));
    };
    if (leaveAtS !== null) at(leaveAtS, () => void bot.leave());
    for (const { kind, atS, forS } of faults) at(atS, () => bot.suffer(kind, forS * 1000));
  }
}

/** The first bot says where, since with several rooms there is no one place. */
function recordedBy(bots: readonly Bot[]): CrewResult['recorded'] {
  const players = bots.map((bot) => bot.recorded()).filter((player) => player !== null);
  return { ...bots[0]!.place, players };
}
