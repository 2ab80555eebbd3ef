import { PLAIN_LINK, type LinkProfile } from '#net/EmulatedLink.ts';
import { InputRecorder } from '#net/recording/InputRecorder.ts';
import { MAX_RECORDED_FAULTS, MAX_RECORDED_STEPS, type RecordedFault, type RecordedPlayer } from '#net/recording/Recording.ts';
import type { SessionProbe } from '#net/SessionProbe.ts';

type Recorded = { name: string; link: LinkProfile | null; linkSeed: number };

/** Keeps what one bot does, and what befalls its link. */
export class BotRecorder {
  readonly #inputs = new InputRecorder(MAX_RECORDED_STEPS);
  readonly #faults: RecordedFault[] = [];
  readonly #bot: Recorded;
  readonly #joinAtMs: number;
  readonly #now: () => number;
  #satDownMs = 0;
  #stoodUpMs: number | null = null;

  constructor(bot: Recorded, joinAtMs: number, now: () => number) {
    this.#bot = bot;
    this.#joinAtMs = joinAtMs;
    this.#now = now;
  }

  /** A probe that tells `probe` too. */
  beside(probe: SessionProbe): SessionProbe {
    return {
      ...probe,
      onInput: (sent) => {
        probe.onInput?.(sent);
        this.#inputs.probe.onInput(sent);
      },
    };
  }

  /** It has joined: faults and its leaving are timed from here. */
  sitDown(): void {
    this.#satDownMs = this.#now();
  }

  /** It has left, or the server has ended its session. */
  standUp(): void {
    this.#stoodUpMs ??= this.#now();
  }

  suffer(kind: RecordedFault['kind'], forMs: number): void {
    if (this.#faults.length < MAX_RECORDED_FAULTS) this.#faults.push({ kind, atMs: this.#now() - this.#satDownMs, forMs });
  }

  player(): RecordedPlayer {
    const { name, link, linkSeed } = this.#bot;
    const faults = this.#faults.length > 0 && { faults: [...this.#faults] };
    const isPlain = link === null && faults === false;
    return {
      name,
      isHuman: false,
      joinAtMs: this.#joinAtMs,
      ...(this.#stoodUpMs !== null && { stayedMs: this.#stoodUpMs - this.#satDownMs }),
      link: isPlain ? null : { profile: link ?? PLAIN_LINK, seed: linkSeed, ...faults },
      inputs: this.#inputs.pack(),
    };
  }
}
