import './ScoreBar.css';
import { t } from '../i18n/translate.ts';
import { Emblem } from '../ui/Emblem.tsx';
import { clockText } from './clockText.ts';
import type { HudState } from './HudState.ts';

/** The last seconds of a round turn the clock red. */
const FINAL_SECONDS = 15;

/** Own score and rank, the clock, and the one to beat. */
export function ScoreBar({ hud }: { hud: HudState }) {
  const clock = hud.clock.value;
  const standing = hud.standing.value;
  const rival = hud.rival.value;
  if (clock === null || standing === null) return null;
  const { score, rank, colour } = standing;
  const isFinal = clock.phase === 'live' && clock.seconds <= FINAL_SECONDS;
  return (
    <div class="score-bar panel">
      <span class="score-own" aria-label={t('hud.score')}>
        <small>{t('hud.rank', { rank })}</small>
        <Emblem colour={colour} />
        <b>{score}</b>
      </span>
      <time class={isFinal ? 'clock final' : 'clock'} role="timer" aria-label={t('hud.clock')} data-testid="clock">
        {clockText(clock.seconds)}
      </time>
      <span class="score-rival" aria-label={t('hud.leader')}>
        {rival !== null && (
          <>
            <b>{rival.score}</b>
            <Emblem colour={rival.colour} />
            <small>{rival.name}</small>
          </>
        )}
      </span>
    </div>
  );
}
