import { DIFFICULTIES } from '#shared/brain/difficulties.ts';
import { addOutcomes, type Pairing } from './Pairing.ts';
import { percent } from './percent.ts';
import { playPairings } from './playRounds.ts';

/** Where each mode is played for it. Six play a free-for-all, three of each difficulty; the weapons lie where the map has them. */
const PLACES = [
  { mode: 'ffa', players: 6, maps: ['rink', 'ring', 'drydock'] },
  { mode: 'duel', players: 2, maps: ['ring'] },
] as const;

export type Step = { mode: 'ffa' | 'duel'; pairings: Pairing[] };

/** Each difficulty against the one below it, on every map of a mode: `rounds` of each. */
export function difficultySteps(rounds: number, seed: number): Step[] {
  return DIFFICULTIES.slice(1).flatMap((difficulty, below) =>
    PLACES.map(({ mode, players, maps }) => {
      const share = Math.ceil(rounds / maps.length);
      const [a, b] = [{ difficulty }, { difficulty: DIFFICULTIES[below]! }];
      return { mode, pairings: maps.map((map) => ({ a, b, map, mode, players, rounds: share, seed, hasWeapons: true })) };
    }),
  );
}

export async function difficultyTable(rounds: number, seed: number, processes: number): Promise<string[]> {
  const lines = ['| Beats the one below | mode | rounds | won |', '| --- | --- | ---: | ---: |'];
  const steps = difficultySteps(rounds, seed);
  const outcomes = await playPairings(
    steps.flatMap(({ pairings }) => pairings),
    processes,
  );
  for (const { mode, pairings } of steps) {
    const outcome = addOutcomes(outcomes.splice(0, pairings.length));
    const [{ a, b }] = pairings as [Pairing];
    lines.push(`| \`${a.difficulty}\` over \`${b.difficulty}\` | ${mode} | ${outcome.rounds} | ${percent(outcome.winShare)} |`);
  }
  return lines;
}
