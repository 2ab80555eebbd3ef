import { t } from '../i18n/translate.ts';
import { joinMatch, joinPractice } from '../match/joinMatch.ts';
import type { FailureCode } from '../match/screen.ts';
import { TroublePanel } from './TroublePanel.tsx';

/** Failures that only a fresh page can mend: its code is old, or part of it is missing. */
const NEEDS_RELOAD: ReadonlySet<FailureCode> = new Set(['old-client', 'code-missing']);

/** Failures that a match without a server is a way out of. */
const CAN_PRACTISE: ReadonlySet<FailureCode> = new Set(['unreachable', 'timed-out', 'full', 'shutting-down', 'too-many-joins']);

/** Why a join failed, another try, and something to do meanwhile. */
export function FailurePanel({ code }: { code: FailureCode }) {
  return (
    <TroublePanel
      title={t('failure.title')}
      reason={t(`failure.${code}`)}
      retry={t('failure.retry')}
      {...(CAN_PRACTISE.has(code) && { other: { label: t('menu.practice'), go: () => void joinPractice() } })}
      onRetry={() => (NEEDS_RELOAD.has(code) ? location.reload() : void joinMatch())}
    />
  );
}
