import { MODES } from './modes.ts';
import { TEAMS } from './teams.ts';
import type { World } from './World.ts';

/** Who plays against whom: a team, or a player by number; best first, and of equals the lower number. */
export type Standing = { readonly side: number; readonly score: number };

export function standingsOf({ rules, players, teamScores }: Pick<World, 'rules' | 'players' | 'teamScores'>): Standing[] {
  const standings: Standing[] = MODES[rules.mode].isTeamed
    ? TEAMS.map((team) => ({ side: team, score: teamScores[team] }))
    : players.map(({ id, score }) => ({ side: id, score }));
  return standings.sort((a, b) => b.score - a.score || a.side - b.side);
}
