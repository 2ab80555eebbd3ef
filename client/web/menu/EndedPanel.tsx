import { t } from '../i18n/translate.ts';
import type { CloseReason } from '../match/closeReason.ts';
import { joinMatch, quickPlay } from '../match/joinMatch.ts';
import { TroublePanel } from './TroublePanel.tsx';

/** Why a match ended under the player, and a way back in; for who was thrown out, a way on. */
export function EndedPanel({ reason, roomId }: { reason: CloseReason; roomId: string }) {
  const isWelcome = reason !== 'kicked';
  return (
    <TroublePanel
      title={t('closed.title')}
      reason={t(`closed.${reason}`)}
      retry={isWelcome ? t('closed.rejoin') : t('menu.quickPlay')}
      onRetry={() => void (isWelcome ? joinMatch({ room: roomId }) : quickPlay())}
    />
  );
}
