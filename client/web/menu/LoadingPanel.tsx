import './LoadingPanel.css';
import { t } from '../i18n/translate.ts';
import { LOADING_STAGES, type LoadingStage } from '../match/screen.ts';

/** How far a join is, in words and on a bar. */
export function LoadingPanel({ stage, fraction, cancel }: { stage: LoadingStage; fraction: number; cancel: () => void }) {
  const done = (LOADING_STAGES.indexOf(stage) + fraction) / LOADING_STAGES.length;
  return (
    <div class="loading" data-testid="loading">
      <h2>{t('loading.title')}</h2>
      <div
        class="loading-bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
        aria-label={t('loading.title')}
        style={{ '--done': done }}
      />
      <p aria-live="polite">{t(`loading.${stage}`)}</p>
      <button class="button plain" onClick={cancel}>
        {t('loading.cancel')}
      </button>
    </div>
  );
}
