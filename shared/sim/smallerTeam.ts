import type { TeamId } from './teams.ts';
import type { World } from './World.ts';

/** The side that needs somebody: fewer players, else the lower score, else the first. */
export function smallerTeam({ players, teamScores }: Pick<World, 'players' | 'teamScores'>): TeamId {
  const sizeOf = (side: TeamId): number => players.filter(({ team }) => team === side).length;
  const difference = sizeOf(1) - sizeOf(2) || teamScores[1] - teamScores[2];
  return difference <= 0 ? 1 : 2;
}
