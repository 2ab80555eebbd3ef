import type { PlayerView } from '#net/ArenaView.ts';
import { byRank } from './byRank.ts';
import type { Standing } from './HudState.ts';

/** Equal scores share a rank. */
export function standingOf(self: PlayerView, players: readonly PlayerView[]): Standing {
  const [rival] = players.filter(({ isSelf }) => !isSelf).toSorted(byRank);
  return {
    score: self.score,
    rank: 1 + players.filter(({ score }) => score > self.score).length,
    colour: self.colour,
    rival: rival ? { id: rival.id, name: rival.name, colour: rival.colour, score: rival.score } : null,
  };
}
