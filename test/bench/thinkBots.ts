import { shippedArena } from '#shared/testing/shippedArena.ts';
import { playBots } from '#shared/brain/playBots.ts';

const BOTS = 8;
const SECONDS = 60;
/** The first round warms up. */
const ROUNDS = 3;

/** Time of one thought of a bot on the map with the longest ways, in each of its modes; making its view is not in it. */
export function benchBots(seed: number): void {
  const arena = shippedArena('drydock');
  const seats = Array.from({ length: BOTS }, () => ({ difficulty: 'hard' }) as const);
  console.log(`a thought of ${BOTS} hard bots, map ${arena.name}, ${SECONDS} s of play, ${ROUNDS} times`);
  console.log('    mode   least µs   most µs');
  for (const mode of arena.modes) {
    const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) =>
      playBots({ arena, mode, seats, seed: seed + round, seconds: SECONDS, now: () => performance.now() }),
    );
    const timesUs = rounds.slice(1).map(({ thinkUs }) => thinkUs);
    console.log(
      `${mode.padStart(8)}${Math.min(...timesUs)
        .toFixed(1)
        .padStart(11)}${Math.max(...timesUs)
        .toFixed(1)
        .padStart(10)}`,
    );
  }
}
