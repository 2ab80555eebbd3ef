import { t } from '../i18n/translate.ts';
import type { CloseReason } from '../match/closeReason.ts';
import { joinMatch } from '../match/joinMatch.ts';
import { TroublePanel } from './TroublePanel.tsx';

/** Why a match ended under the player, and a way back in. */
export function EndedPanel({ reason }: { reason: CloseReason }) {
  return (
    <TroublePanel title={t('closed.title')} reason={t(`closed.${reason}`)} retry={t('closed.rejoin')} onRetry={() => void joinMatch()} />
  );
}
