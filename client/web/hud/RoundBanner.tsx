import './Banner.css';
import { t } from '../i18n/translate.ts';
import type { HudState } from './HudState.ts';

/** Warm-up and its end. The verdict of a round is on the scoreboard. */
export function RoundBanner({ hud }: { hud: HudState }) {
  const clock = hud.clock.value;
  if (clock?.phase !== 'warmup') return null;
  return (
    <p class="banner warmup" role="status">
      <strong>{t('round.warmup')}</strong>
      {t('round.warmupDetail', { number: clock.number, seconds: clock.seconds })}
    </p>
  );
}
