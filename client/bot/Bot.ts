/** One headless player: a session, a brain, and a timer that wakes it when an input is due. */
import type { ArenaView } from '#net/ArenaView.ts';
import { Session } from '#net/Session.ts';
import type { EmulatedLink } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import type { SessionStatus, WantedSeat } from '#net/SessionOptions.ts';
import { viewSession } from '#net/viewSession.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { createBrain, type Brain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { Rng } from '#shared/math/rng.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import { Meter } from './measure/Meter.ts';
import type { Samples } from './measure/Samples.ts';

export type BotOptions = {
  url: string;
  seat: WantedSeat;
  name: string;
  colour: number;
  difficulty: Difficulty;
  rng: Rng;
  link?: EmulatedLink;
  interpolation: InterpolationMode;
  prediction: boolean;
  smoothing: boolean;
  lagCompensation: boolean;
  samples: Samples;
  signal: AbortSignal;
  /** As `SessionOptions.loadArena`. */
  loadArena: (name: string) => Promise<Arena>;
};

const now = (): number => performance.now();

export class Bot {
  readonly #name: string;
  readonly #session: Session;
  #brain: Brain;
  readonly #samples: Samples;
  readonly #meter: Meter;
  /** What is on the screen. */
  #view: ArenaView | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isLeaving = false;

  private constructor(session: Session, meter: Meter, { name, difficulty, rng, samples }: BotOptions) {
    this.#name = name;
    this.#session = session;
    this.#samples = samples;
    this.#meter = meter;
    meter.sitDown(session.roomId, session.playerId);
    this.#brain = createBrain({ arena: session.arena, difficulty, rng });
    // What it knows of a map is worth nothing on the next one.
    session.on('match', (arena) => (this.#brain = createBrain({ arena, difficulty, rng })));
    session.on('status', (status) => this.#onStatus(status));
    this.#sleep();
  }

  /** Joins and begins to play. Throws what `Session.join` throws. */
  static async join(options: BotOptions): Promise<Bot> {
    const { difficulty: _difficulty, rng: _rng, samples, ...asked } = options;
    const meter = new Meter(samples, options.link?.profile ?? null, now);
    return new Bot(await Session.join({ ...asked, now, probe: meter.probe }), meter, options);
  }

  /** Payload bytes so far. */
  get bytes(): { down: number; up: number } {
    const { bytesDown, bytesUp } = this.#session.stats();
    return { down: bytesDown, up: bytesUp };
  }

  /** Of the server. */
  get patchRateHz(): number {
    return this.#session.patchRateHz;
  }

  get isPlaying(): boolean {
    return this.#session.status.state === 'playing';
  }

  async leave(): Promise<void> {
    this.#isLeaving = true;
    clearTimeout(this.#timer);
    await this.#session.leave();
  }

  #sleep(): void {
    this.#timer = setTimeout(() => this.#wake(), Math.ceil(this.#session.msUntilStep(now())));
  }

  /** As a page's frame: first the inputs that are due, by what was on the screen, then the next picture. */
  #wake(): void {
    const nowMs = now();
    try {
      this.#session.step(nowMs, () => this.#think());
      this.#view = this.#session.viewAt(nowMs);
      this.#meter.see(this.#view);
    } catch (error) {
      this.#samples.errors.push(`${this.#name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return; // a bot that failed once has failed; the report says so
    }
    this.#sleep();
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
    this.#samples.errors.push(`${this.#name}: the server ended the session with ${status.code} ${status.reason}`);
  }
}
