import type { PlayerView } from '#net/ArenaView.ts';
import { byRank } from './byRank.ts';
import type { Rival } from './HudState.ts';

/** The best of the others; null in an empty arena. */
export function rivalOf(players: readonly PlayerView[]): Rival | null {
  const [best] = players.filter(({ isSelf }) => !isSelf).toSorted(byRank);
  return best ? { id: best.id, name: best.name, colour: best.colour, score: best.score } : null;
}
