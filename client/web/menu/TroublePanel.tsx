import './TroublePanel.css';
import { t } from '../i18n/translate.ts';
import { holdSeat } from '../match/heldSeat.ts';
import { screen } from '../match/screen.ts';
import { standAt } from './place.ts';

type TroubleProps = { title: string; reason: string; retry: string; onRetry: () => void; other?: { label: string; go: () => void } };

/** The menu is a fresh start; only a retry goes back to the seat. */
function goToMenu(): void {
  holdSeat(undefined);
  screen.value = { at: 'menu' };
  standAt({ at: 'home' });
}

/** What went wrong, in a sentence, and the ways on. */
export function TroublePanel({ title, reason, retry, onRetry, other }: TroubleProps) {
  return (
    <div class="trouble" role="alert" data-testid="join-error">
      <h2>{title}</h2>
      <p>{reason}</p>
      <div class="trouble-choices">
        <button class="button plain" onClick={goToMenu}>
          {t('closed.menu')}
        </button>
        {other !== undefined && (
          <button class="button plain" onClick={other.go} data-testid="way-out">
            {other.label}
          </button>
        )}
        <button class="button primary" onClick={onRetry} ref={(button) => button?.focus()} data-testid="retry">
          {retry}
        </button>
      </div>
    </div>
  );
}
