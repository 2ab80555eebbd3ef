/** All bots of a run: they join, play together, and leave. */
import { setTimeout as wait } from 'node:timers/promises';
import { fetchArena } from '#net/fetchArena.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { createRng, nextUint32 } from '#shared/math/rng.ts';
import { COLOUR_COUNT } from '#shared/schema/messages.ts';
import { Bot } from './Bot.ts';
import { FlagError, type Flags } from './flags.ts';
import { Samples } from './measure/Samples.ts';

/** Joins under way at once: enough to be quick, few enough not to measure the rush. */
const JOINS_AT_ONCE = 4;

/** Payload bytes per second of one bot, while all played. */
export type ByteRates = { down: number; up: number };

export class Fleet {
  readonly #bots: Bot[] = [];
  readonly samples = new Samples();
  /** Known after `play`. */
  bytesPerSecondPerBot: ByteRates = { down: 0, up: 0 };

  /** Of the server; 0 before the first bot has joined. */
  get patchRateHz(): number {
    return this.#bots[0]?.patchRateHz ?? 0;
  }

  get playing(): number {
    return this.#bots.filter(({ isPlaying }) => isPlaying).length;
  }

  /**
   * The first bot joins alone, and what it throws is thrown: a server that is not there is one error, not `count`.
   *
   * @throws FlagError when the server does not send patches at the rate that was asked for
   */
  async join(flags: Flags, signal: AbortSignal): Promise<void> {
    const { url, count, seed, seat, link, interp, predict, smooth, lagcomp } = flags;
    const loadArena = arenasOf(url);
    const seeds = createRng(seed);
    const linkSeeds = createRng(~seed); // its own: a link does not change the brains of a seed
    const options = Array.from({ length: count }, (_, n) => ({
      url,
      seat,
      name: `bot ${n + 1}`,
      colour: n % COLOUR_COUNT,
      difficulty: DIFFICULTIES[n % DIFFICULTIES.length]!,
      rng: createRng(nextUint32(seeds)),
      ...(link !== null && { link: { profile: link, seed: nextUint32(linkSeeds) } }),
      interpolation: interp,
      prediction: predict,
      smoothing: smooth,
      lagCompensation: lagcomp,
      samples: this.samples,
      signal,
      loadArena,
    }));
    this.#bots.push(await Bot.join(options.shift()!));
    this.#checkPatchRate(flags);
    const joinNext = async (): Promise<void> => {
      for (let next = options.shift(); next !== undefined; next = options.shift()) {
        try {
          this.#bots.push(await Bot.join(next));
        } catch (error) {
          if (signal.aborted) return;
          this.samples.errors.push(`${next.name} did not join: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: JOINS_AT_ONCE }, joinNext));
  }

  /** Plays for so long, or until `signal`. */
  async play(seconds: number, signal: AbortSignal): Promise<void> {
    const startMs = performance.now();
    const before = this.#bytes();
    await wait(seconds * 1000, undefined, { signal }).catch(() => this.samples.errors.push('stopped before the end'));
    const after = this.#bytes();
    const botSeconds = (this.#bots.length * (performance.now() - startMs)) / 1000;
    this.bytesPerSecondPerBot = { down: (after.down - before.down) / botSeconds, up: (after.up - before.up) / botSeconds };
    const away = this.#bots.length - this.playing;
    if (away > 0) this.samples.errors.push(`${away} of ${this.#bots.length} bots were not playing at the end`);
  }

  async leave(): Promise<void> {
    await Promise.all(this.#bots.map((bot) => bot.leave()));
  }

  /** The rate is the server's to choose: a run that was to measure another one would measure the wrong thing. */
  #checkPatchRate({ patchRate }: Flags): void {
    if (patchRate === null || patchRate === this.patchRateHz) return;
    throw new FlagError(
      `--patch-rate ${patchRate} is not this server’s rate, which is ${this.patchRateHz}: start it with PATCH_RATE_HZ=${patchRate}`,
    );
  }

  #bytes(): ByteRates {
    const bytes = { down: 0, up: 0 };
    for (const bot of this.#bots) {
      bytes.down += bot.bytes.down;
      bytes.up += bot.bytes.up;
    }
    return bytes;
  }
}

/** Loads each map once for all bots: one arena stays in the processor's cache where a copy for everyone would not. */
function arenasOf(url: string): (name: string) => Promise<Arena> {
  const arenas = new Map<string, Promise<Arena>>();
  return (name) => {
    let arena = arenas.get(name);
    if (arena === undefined) {
      arena = fetchArena(url, name);
      arenas.set(name, arena);
      arena.catch(() => arenas.delete(name));
    }
    return arena;
  };
}
