import { t } from '../i18n/translate.ts';
import { joinMatch } from '../match/joinMatch.ts';
import type { FailureCode } from '../match/screen.ts';
import { TroublePanel } from './TroublePanel.tsx';

/** Failures that only a fresh page can mend: its code is old, or part of it is missing. */
const NEEDS_RELOAD: ReadonlySet<FailureCode> = new Set(['old-client', 'code-missing']);

/** Why a join failed, and another try. */
export function FailurePanel({ code }: { code: FailureCode }) {
  return (
    <TroublePanel
      title={t('failure.title')}
      reason={t(`failure.${code}`)}
      retry={t('failure.retry')}
      onRetry={() => (NEEDS_RELOAD.has(code) ? location.reload() : void joinMatch())}
    />
  );
}
