import type { PlayerView } from '#net/ArenaView.ts';

/** What a match gives awards for, in the order they are shown in. */
const FIGURES = ['captures', 'returns', 'bankKills', 'longestBankPx', 'damage', 'bestStreak'] as const;
export type AwardName = (typeof FIGURES)[number];

export type Award = {
  readonly name: AwardName;
  /** Who was best; several when they were equal, in the order of their numbers. */
  readonly winners: readonly PlayerView[];
  readonly value: number;
};

/** Less than this is nothing to be proud of. */
const LEAST: Readonly<Record<AwardName, number>> = { captures: 1, returns: 1, bankKills: 1, longestBankPx: 1, damage: 1, bestStreak: 2 };
/** An award that more than these share is none. */
const MOST_WINNERS = 3;

/** Who was best at what, once a match is over. What nobody did, or everybody did alike, is left out. */
export function awardsOf(players: readonly PlayerView[]): Award[] {
  return FIGURES.flatMap((name): Award[] => {
    const value = Math.max(0, ...players.map((player) => player[name]));
    if (value < LEAST[name]) return [];
    const winners = players.filter((player) => player[name] === value).toSorted((a, b) => a.id - b.id);
    return winners.length > MOST_WINNERS ? [] : [{ name, winners, value }];
  });
}
