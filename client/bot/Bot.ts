/** One headless player: a session, a brain, and a timer that wakes it when an input is due. */
import { Session } from '#net/Session.ts';
import type { EmulatedLink } from '#net/EmulatedLink.ts';
import type { InterpolationMode } from '#net/InterpolationDelay.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';
import type { SessionStatus } from '#net/SessionOptions.ts';
import { viewSession } from '#net/viewSession.ts';
import { createBrain, type Brain } from '#shared/brain/createBrain.ts';
import type { Difficulty } from '#shared/brain/difficulties.ts';
import type { Rng } from '#shared/math/rng.ts';
import { NEUTRAL_INPUT, type PlayerInput } from '#shared/sim/PlayerInput.ts';
import type { Samples } from './measure/Samples.ts';
import { TickRate } from './measure/TickRate.ts';

export type BotOptions = {
  url: string;
  name: string;
  colour: number;
  difficulty: Difficulty;
  rng: Rng;
  link?: EmulatedLink;
  interpolation: InterpolationMode;
  prediction: boolean;
  samples: Samples;
  signal: AbortSignal;
};

const now = (): number => performance.now();

export class Bot {
  readonly #name: string;
  readonly #session: Session;
  readonly #brain: Brain;
  readonly #samples: Samples;
  #timer: NodeJS.Timeout | undefined;
  #isLeaving = false;

  private constructor(session: Session, { name, difficulty, rng, samples }: BotOptions) {
    this.#name = name;
    this.#session = session;
    this.#samples = samples;
    this.#brain = createBrain({ arena: session.arena, difficulty, rng });
    session.on('status', (status) => this.#onStatus(status));
    this.#sleep();
  }

  /** Joins and begins to play. Throws what `Session.join` throws. */
  static async join(options: BotOptions): Promise<Bot> {
    const { url, name, colour, link, interpolation, prediction, samples, signal } = options;
    const probe = probeInto(samples);
    const asked = { url, name, colour, interpolation, prediction, now, signal, probe };
    return new Bot(await Session.join({ ...asked, ...(link !== undefined && { link }) }), options);
  }

  /** Payload bytes so far. */
  get bytes(): { down: number; up: number } {
    const { bytesDown, bytesUp } = this.#session.stats();
    return { down: bytesDown, up: bytesUp };
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

  #wake(): void {
    const nowMs = now();
    try {
      this.#session.step(nowMs, () => this.#think(nowMs));
    } catch (error) {
      this.#samples.errors.push(`${this.#name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return; // a bot that failed once has failed; the report says so
    }
    this.#sleep();
  }

  #think(nowMs: number): PlayerInput {
    const view = this.#session.viewAt(nowMs);
    for (const event of view.events) {
      if (event.kind === 'hit' && event.actor === this.#session.playerId) this.#samples.hits += 1;
    }
    return view.self === null ? NEUTRAL_INPUT : this.#brain.think(viewSession(view, view.self));
  }

  #onStatus(status: SessionStatus): void {
    if (this.#isLeaving) return;
    if (status.state === 'playing') this.#samples.reconnects += 1;
    if (status.state !== 'closed') return;
    clearTimeout(this.#timer);
    this.#samples.errors.push(`${this.#name}: the server ended the session with ${status.code} ${status.reason}`);
  }
}

function probeInto(samples: Samples): SessionProbe {
  const tickRate = new TickRate();
  samples.tickRates.push(tickRate);
  let patchMs: number | null = null;
  return {
    onPatch(tick, nowMs) {
      tickRate.add(tick, nowMs);
      if (patchMs !== null) samples.patchGapMs.push(nowMs - patchMs);
      patchMs = nowMs;
    },
    onAck: (ms) => samples.inputToAckMs.push(ms),
    onRtt: (ms) => samples.rttMs.push(ms),
    onCorrection: (px) => samples.correctionPx.push(px),
    onHandover: () => {
      samples.handovers += 1;
    },
    onShot: () => {
      samples.shotsFired += 1;
    },
    onShotSettled: (isConfirmed) => {
      if (isConfirmed) samples.shotsConfirmed += 1;
      else samples.shotsRefused += 1;
    },
    onInterpolationDelay: (ms) => samples.interpolationDelayMs.push(ms),
    onUnderrun: () => {
      samples.interpolationUnderruns += 1;
    },
  };
}
