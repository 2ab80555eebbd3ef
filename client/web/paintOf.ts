/** In whose colours somebody is shown: one answer for the world, the minimap and the lists. Paints are indices of `PLAYER_COLOURS`. */
import type { TeamId } from '#shared/sim/teams.ts';

type Someone = { readonly colour: number; readonly team: TeamId; readonly isSelf: boolean };
type Viewer = { readonly team: TeamId } | null;

const FRIEND = 0;
const FOE = 1;

/** @param isFriendFoe  the setting; a spectator has neither friends nor foes and sees the real colours */
export function paintOf({ colour, team, isSelf }: Someone, viewer: Viewer, isFriendFoe: boolean): number {
  if (isFriendFoe && viewer !== null) return isSelf || (team !== 0 && team === viewer.team) ? FRIEND : FOE;
  return team === 0 ? colour : team - 1;
}

/** The same of what belongs to a team. */
export function paintOfTeam(team: Exclude<TeamId, 0>, viewer: Viewer, isFriendFoe: boolean): number {
  if (isFriendFoe && viewer !== null && viewer.team !== 0) return team === viewer.team ? FRIEND : FOE;
  return team - 1;
}
