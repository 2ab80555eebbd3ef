import type { PlayerView } from '#net/ArenaView.ts';
import { MODES, type ModeName } from '#shared/sim/modes.ts';
import { TEAMS, type TeamId } from '#shared/sim/teams.ts';
import { byRank } from './byRank.ts';

/** Players that stand together in one table, best first. `team` is 0 where there are none. */
export type RosterGroup = { readonly team: TeamId; readonly firstRank: number; readonly players: readonly PlayerView[] };

/** More than this are shown in two columns where there is room. */
const COLUMN = 8;

/** The sides, the own one first; without teams all, in two columns if they are many. */
export function rosterGroups(players: readonly PlayerView[], mode: ModeName, ownTeam: TeamId): RosterGroup[] {
  const ranked = players.toSorted(byRank);
  if (MODES[mode].isTeamed) {
    const sides = ownTeam === 2 ? ([2, 1] as const) : TEAMS;
    return sides.map((side) => ({ team: side, firstRank: 1, players: ranked.filter(({ team }) => team === side) }));
  }
  const split = ranked.length > COLUMN ? Math.ceil(ranked.length / 2) : ranked.length;
  const columns = [ranked.slice(0, split), ranked.slice(split)].filter(({ length }) => length > 0);
  return columns.map((column, index) => ({ team: 0, firstRank: 1 + index * split, players: column }));
}
