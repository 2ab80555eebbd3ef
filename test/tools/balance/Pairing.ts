/** Two kinds of bots against each other, over and over: which of them is the better, and how it kills. */
import type { BotResult, BotSeat } from '#shared/brain/playBots.ts';
import type { ModeName } from '#shared/sim/modes.ts';

/** What one round needs, as plain data for another process. */
export type RoundJob = { map: string; mode: ModeName; seats: readonly BotSeat[]; seed: number; seconds: number; hasWeapons: boolean };

export type Pairing = {
  a: BotSeat;
  b: BotSeat;
  map: string;
  mode: ModeName;
  /** In a round, half of them `a`. */
  players: number;
  rounds: number;
  seed: number;
  /** Whether weapons lie about. */
  hasWeapons: boolean;
};

/** Length of a round, s. */
const ROUND_S = 120;

/** Each seed is played twice, with the seats changed over. */
export function roundsOf({ a, b, map, mode, players, rounds, seed, hasWeapons }: Pairing): RoundJob[] {
  return Array.from({ length: rounds }, (_, round) => {
    const isSwapped = round % 2 === 1;
    const seats = Array.from({ length: players }, (_, seat) => {
      const kind = (seat % 2 === 0) === isSwapped ? b : a;
      return mode === 'ffa' ? kind : { ...kind, team: seat % 2 === 0 ? (1 as const) : (2 as const) };
    });
    return { map, mode, seats, seed: seed + Math.floor(round / 2), seconds: ROUND_S, hasWeapons };
  });
}

export type Outcome = {
  rounds: number;
  /** Share of rounds that `a` won by score, draws half. */
  winShare: number;
  a: Deeds;
  b: Deeds;
};

/** Of all bots of a kind in all rounds. */
export type Deeds = { score: number; kills: number; bankKills: number; damage: number; volleys: number; minutes: number };

const noDeeds = (): Deeds => ({ score: 0, kills: 0, bankKills: 0, damage: 0, volleys: 0, minutes: 0 });

/** `results[i]` is of `roundsOf(pairing)[i]`. */
export function outcomeOf(results: readonly BotResult[]): Outcome {
  const [a, b] = [noDeeds(), noDeeds()];
  let wins = 0;
  for (const [round, { tallies }] of results.entries()) {
    const scores = { a: 0, b: 0 };
    for (const [seat, tally] of tallies.entries()) {
      const kind = (seat % 2 === 0) === (round % 2 === 1) ? 'b' : 'a';
      scores[kind] += tally.score;
      const deeds = kind === 'a' ? a : b;
      for (const key of ['score', 'kills', 'bankKills', 'damage', 'volleys'] as const) deeds[key] += tally[key];
      deeds.minutes += ROUND_S / 60;
    }
    wins += scores.a > scores.b ? 1 : scores.a === scores.b ? 0.5 : 0;
  }
  return { rounds: results.length, winShare: wins / results.length, a, b };
}

/** The same pairing on several maps, as one. */
export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  const rounds = outcomes.reduce((total, outcome) => total + outcome.rounds, 0);
  const wins = outcomes.reduce((total, outcome) => total + outcome.winShare * outcome.rounds, 0);
  return { rounds, winShare: wins / rounds, a: addDeeds(outcomes.map(({ a }) => a)), b: addDeeds(outcomes.map(({ b }) => b)) };
}

function addDeeds(deeds: readonly Deeds[]): Deeds {
  const sum = noDeeds();
  for (const part of deeds) for (const key of Object.keys(sum) as (keyof Deeds)[]) sum[key] += part[key];
  return sum;
}
