import { TEAM_NAMES, type TeamId } from '#shared/sim/teams.ts';
import { t } from '../i18n/translate.ts';

/** What a side is called, whatever colours it is shown in. */
export const teamName = (team: Exclude<TeamId, 0>): string => t(`teams.${TEAM_NAMES[team]}`);
