import { fork } from 'node:child_process';
import type { BotResult } from '#shared/brain/playBots.ts';
import { outcomeOf, roundsOf, type Outcome, type Pairing, type RoundJob } from './Pairing.ts';

/** Plays all rounds of all pairings in so many processes, and answers in their order. */
export async function playPairings(pairings: readonly Pairing[], processes: number): Promise<Outcome[]> {
  const results = await playRounds(pairings.flatMap(roundsOf), processes);
  let first = 0;
  return pairings.map(({ rounds }) => outcomeOf(results.slice(first, (first += rounds))));
}

async function playRounds(jobs: readonly RoundJob[], processes: number): Promise<BotResult[]> {
  const results: BotResult[] = [];
  let next = 0;
  const play = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(new URL('./roundWorker.ts', import.meta.url));
      let current = -1;
      const handOut = (): void => {
        if (next === jobs.length) {
          worker.disconnect();
          return;
        }
        current = next++;
        worker.send(jobs[current]!);
      };
      worker.on('message', (result: BotResult) => {
        results[current] = result;
        handOut();
      });
      worker.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`the process that played round ${current} ended with ${code}`)),
      );
      handOut();
    });
  await Promise.all(Array.from({ length: processes }, play));
  return results;
}
