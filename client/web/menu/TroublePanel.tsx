import './TroublePanel.css';
import { t } from '../i18n/translate.ts';

type TroubleProps = { title: string; reason: string; retry: string; onRetry: () => void; onMenu: () => void };

/** What went wrong, in a sentence, and the two ways on. */
export function TroublePanel({ title, reason, retry, onRetry, onMenu }: TroubleProps) {
  return (
    <div class="trouble" role="alert" data-testid="join-error">
      <h2>{title}</h2>
      <p>{reason}</p>
      <div class="trouble-choices">
        <button class="button plain" onClick={onMenu}>
          {t('closed.menu')}
        </button>
        <button class="button primary" onClick={onRetry} ref={(button) => button?.focus()} data-testid="retry">
          {retry}
        </button>
      </div>
    </div>
  );
}
