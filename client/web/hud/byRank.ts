import type { PlayerView } from '#net/ArenaView.ts';

/** Order of a scoreboard: score, then kills, then fewer deaths, then who was first. */
export const byRank = (a: PlayerView, b: PlayerView): number =>
  b.score - a.score || b.kills - a.kills || a.deaths - b.deaths || a.id - b.id;
