import type { PlayerView } from '#net/ArenaView.ts';
import type { Standing } from './HudState.ts';

/** Equal scores share a rank. */
export const standingOf = ({ score, colour }: PlayerView, players: readonly PlayerView[]): Standing => ({
  score,
  colour,
  rank: 1 + players.filter((player) => player.score > score).length,
});
