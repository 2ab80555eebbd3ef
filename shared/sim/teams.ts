export type TeamId = 0 | 1 | 2;
export const NO_TEAM = 0;
export const TEAM_NAMES = ['none', 'azure', 'amber'] as const;
