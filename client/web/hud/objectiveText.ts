import { otherTeam } from '#shared/sim/teams.ts';
import { t } from '../i18n/translate.ts';
import type { Game } from './HudState.ts';
import { teamName } from './teamName.ts';

/** What to do, in one line. */
export function objectiveText({ mode, scoreLimit, ownTeam }: Pick<Game, 'mode' | 'scoreLimit' | 'ownTeam'>): string {
  const foes = otherTeam(ownTeam);
  if (mode === 'ctf' && foes !== 0) return t('objectives.takeFlag', { team: teamName(foes), count: scoreLimit });
  return t(`objectives.${mode}`, { count: scoreLimit });
}
