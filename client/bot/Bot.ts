/** One headless player: a session, a brain, and a timer that wakes it when an input is due. */
import type { ArenaView } from '#net/ArenaView.ts';
import { PLAIN_LINK, type LinkProfile } from '#net/EmulatedLink.ts';
import { LinkFaults } from '#net/LinkFaults.ts';
import type { PackedInputs } from '#net/recording/packInputs.ts';
import type { RecordedPlayer, Recording } from '#net/recording/Recording.ts';
import { ReplayBrain } from '#net/recording/ReplayBrain.ts';
import { Session } from '#net/Session.ts';
import type { SessionOptions, SessionStatus } from '#net/SessionOptions.ts';
import { viewSession } from '#net/viewSession.ts';
import type { Brain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { Rng } from '#shared/math/rng.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { BRAINS, type BrainName } from './brains/brains.ts';
import type { Sink } from './measure/Measurements.ts';
import { Meter } from './measure/Meter.ts';
import type { OtherScreen } from './measure/OtherScreen.ts';
import { BotRecorder } from './record/BotRecorder.ts';
import type { BotFigures } from './report/Report.ts';
import { rounded } from './report/Percentiles.ts';
import type { Fault } from './scenarios/Scenario.ts';

export type BotOptions = Omit<SessionOptions, 'now' | 'probe' | 'link'> & {
  /** The emulated link; null for the one there is. */
  link: LinkProfile | null;
  linkSeed: number;
  brain: BrainName;
  difficulty: Difficulty;
  rng: Rng;
  /** Where its samples go, and what its link is called there. */
  sink: Sink;
  group: string;
  otherScreen: OtherScreen;
  /** Inputs to do again, in place of what the brain would do. */
  again?: PackedInputs;
  /** Keeps what it does for a recording that began then, on the clock of this process. */
  recordFromMs?: number;
  onError: (words: string) => void;
};

/** Between two looks at what the session counts, ms. */
const COUNT_MS = 1000;
/** Before a second ends what it had is counted, so that it belongs to that second. */
const COUNT_EARLY_MS = 100;

const now = (): number => performance.now();

export class Bot {
  readonly #options: BotOptions;
  readonly #session: Session;
  readonly #meter: Meter;
  readonly #faults: LinkFaults;
  readonly #replay: ReplayBrain | null;
  readonly #recorder: BotRecorder | null;
  #brain: Brain;
  /** What is on the screen. */
  #view: ArenaView | null = null;
  #timer: NodeJS.Timeout | undefined;
  #countMs = 0;
  #isLeaving = false;
  /** How it ended before its time. */
  #ended: string | null = null;

  private constructor(session: Session, meter: Meter, faults: LinkFaults, recorder: BotRecorder | null, options: BotOptions) {
    this.#options = options;
    this.#replay = options.again === undefined ? null : new ReplayBrain(options.again);
    this.#recorder = recorder;
    this.#faults = faults;
    this.#session = session;
    this.#meter = meter;
    meter.sitDown(session.roomId, session.playerId, session.patchRateHz);
    this.#brain = this.#newBrain();
    // What it knows of a map is worth nothing on the next one.
    session.on('match', () => (this.#brain = this.#newBrain()));
    session.on('status', (status) => this.#onStatus(status));
    this.#countMs = now() + COUNT_MS;
    this.#sleep();
  }

  /** Joins and begins to play. Throws what `Session.join` throws. */
  static async join(options: BotOptions): Promise<Bot> {
    const {
      brain: _brain,
      difficulty: _difficulty,
      rng: _rng,
      sink,
      group: _group,
      otherScreen,
      again: _again,
      recordFromMs,
      onError: _onError,
      link,
      linkSeed,
      ...asked
    } = options;
    const meter = new Meter({ sink, otherScreen, link, now });
    const faults = new LinkFaults();
    const askedMs = now();
    const recorder = recordFromMs === undefined ? null : new BotRecorder(options, askedMs - recordFromMs, now);
    const session = await Session.join({
      ...asked,
      now,
      probe: recorder === null ? meter.probe : recorder.beside(meter.probe),
      link: { profile: link ?? PLAIN_LINK, seed: linkSeed, faults },
    });
    sink.add('joinMs', now() - askedMs);
    recorder?.sitDown();
    return new Bot(session, meter, faults, recorder, options);
  }

  /** Of the server. */
  get patchRateHz(): number {
    return this.#session.patchRateHz;
  }

  get roomId(): string {
    return this.#session.roomId;
  }

  /** What is played. */
  get place(): Pick<Recording, 'map' | 'mode'> {
    return { map: this.#session.arena.name, mode: (this.#view ?? this.#session.viewAt(now())).match.mode };
  }

  get isPlaying(): boolean {
    return !this.#isLeaving && this.#session.status.state === 'playing';
  }

  /** Whether it should be playing: it has not left of its own will. */
  get isExpected(): boolean {
    return !this.#isLeaving;
  }

  /** The warm-up is over: what this bot came to by itself counts from here. */
  restart(): void {
    this.#meter.restart(this.#session.stats());
    this.#countMs = now() + COUNT_MS - COUNT_EARLY_MS;
  }

  /** The measured time is over, or its own: what has been counted since the last second is told. */
  finish(): void {
    if (!this.#isLeaving && this.#ended === null) this.#meter.count(this.#session.stats());
  }

  /** Something happens to its link. */
  suffer(kind: Fault['kind'], forMs: number): void {
    this.#recorder?.suffer(kind, forMs);
    if (kind === 'cut') this.#faults.cut(forMs);
    else this.#faults.stall(forMs);
  }

  figures(): BotFigures {
    const { rttMs, inputToAckMs, inputToAckMeanMs, interpolationDelayMs, corrections, tickRateHz, maxJumpPx } = this.#meter.figures();
    return {
      name: this.#options.name,
      room: this.#session.roomId,
      map: this.#session.arena.name,
      link: this.#options.group,
      rttMs: rounded(rttMs),
      inputToAckMs: rounded(inputToAckMs),
      inputToAckMeanMs: rounded(inputToAckMeanMs),
      interpolationDelayMs: rounded(interpolationDelayMs),
      corrections,
      tickRateHz: rounded(tickRateHz),
      maxJumpPx: rounded(maxJumpPx),
      ended: this.#ended,
    };
  }

  /** What it did so far; null unless that is kept. */
  recorded(): RecordedPlayer | null {
    return this.#recorder?.player() ?? null;
  }

  async leave(): Promise<void> {
    this.finish();
    this.#isLeaving = true;
    this.#recorder?.standUp();
    clearTimeout(this.#timer);
    await this.#session.leave();
  }

  #newBrain(): Brain {
    const { brain, difficulty, rng } = this.#options;
    return BRAINS[brain].create({ arena: this.#session.arena, difficulty, rng });
  }

  #sleep(): void {
    this.#timer = setTimeout(() => this.#wake(), Math.ceil(this.#session.msUntilStep(now())));
  }

  /** As a page's frame: first the inputs that are due, by what was on the screen, then the next picture. */
  #wake(): void {
    const nowMs = now();
    try {
      this.#session.step(nowMs, (step) => this.#replay?.inputAt(step) ?? this.#think());
      this.#view = this.#session.viewAt(nowMs);
      this.#meter.see(this.#view);
      if (nowMs >= this.#countMs) this.#count(nowMs);
    } catch (error) {
      this.#fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return; // a bot that failed once has failed; the report says so
    }
    this.#sleep();
  }

  #count(nowMs: number): void {
    while (this.#countMs <= nowMs) this.#countMs += COUNT_MS;
    this.#meter.count(this.#session.stats());
  }

  #think(): PlayerInput {
    const view = this.#view;
    return view === null || view.self === null ? NEUTRAL_INPUT : this.#brain.think(viewSession(view, view.self));
  }

  #onStatus(status: SessionStatus): void {
    if (this.#isLeaving) return;
    this.#meter.onStatus(status);
    if (status.state !== 'closed') return;
    clearTimeout(this.#timer);
    this.#recorder?.standUp();
    this.finish();
    this.#fail(`the server ended the session with ${status.code} ${status.reason}`);
  }

  #fail(words: string): void {
    this.#ended = words;
    this.#options.onError(`${this.#options.name}: ${words}`);
  }
}
