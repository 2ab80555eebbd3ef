import { shippedArena } from '#shared/testing/shippedArena.ts';
import { playBots } from '#shared/brain/playBots.ts';
import type { BenchOptions, Figure } from './Figure.ts';

const BOTS = 8;
const SECONDS = { quick: 10, full: 60 };
/** The first round warms up; the least of the others counts, since other programs only ever add. */
const ROUNDS = 3;

/** Time of one thought of a bot on the map with the longest ways, in each of its modes; making its view is not in it. */
export function benchBots({ seed, isQuick }: BenchOptions): Figure[] {
  const arena = shippedArena('drydock');
  const seats = Array.from({ length: BOTS }, () => ({ difficulty: 'hard' }) as const);
  const seconds = isQuick ? SECONDS.quick : SECONDS.full;
  return arena.modes.map((mode) => {
    const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) =>
      playBots({ arena, mode, seats, seed: seed + round, seconds, now: () => performance.now() }),
    );
    const value = Math.min(...rounds.slice(1).map(({ thinkUs }) => thinkUs));
    return { id: `think/${mode}`, what: `one thought of a bot, ${mode}`, unit: 'µs', value };
  });
}
