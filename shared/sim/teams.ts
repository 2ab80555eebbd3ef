/** Sides of a match. In a mode without teams everybody is of `NO_TEAM`. */
export type TeamId = 0 | 1 | 2;
export const NO_TEAM = 0;
export const TEAM_NAMES = ['none', 'azure', 'amber'] as const;

/** The two sides that play against each other. */
export const TEAMS = [1, 2] as const;

export const otherTeam = (team: TeamId): TeamId => (team === NO_TEAM ? NO_TEAM : team === 1 ? 2 : 1);

/** Whether two different players fight on one side. */
export const areMates = (a: { readonly team: TeamId }, b: { readonly team: TeamId }): boolean => a.team !== NO_TEAM && a.team === b.team;
