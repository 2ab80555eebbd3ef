import type { TeamId } from '../sim/teams.ts';
import type { Player } from '../sim/World.ts';

/** Sides for a new match: people by how well they did, each to the weaker side, then bots to even the numbers. Rule: TE1. */
export function dealTeams(players: readonly Player[], bots: ReadonlyMap<number, unknown>): { number: number; team: TeamId }[] {
  const strength = { 1: 0, 2: 0 };
  const size = { 1: 0, 2: 0 };
  const ordered = players.toSorted((a, b) => Number(bots.has(a.id)) - Number(bots.has(b.id)) || b.score - a.score || a.id - b.id);
  return ordered.map(({ id, score }) => {
    const team = size[1] - size[2] || strength[1] - strength[2];
    const dealt = team <= 0 ? 1 : 2;
    size[dealt] += 1;
    strength[dealt] += score;
    return { number: id, team: dealt };
  });
}
