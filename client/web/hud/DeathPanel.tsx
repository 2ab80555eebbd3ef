import './DeathPanel.css';
import { t } from '../i18n/translate.ts';
import { DeathStory } from './DeathStory.tsx';
import { tellDeath } from './deathWords.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { device } from '../controls/device.ts';
import type { Match } from '../match/Match.ts';

/** Who did it, how and why, and when the next life begins. */
export function DeathPanel({ match: { hud, watch } }: { match: Match }) {
  const isDown = hud.vitals.value?.isAlive === false && hud.clock.value?.phase !== 'over';
  const death = isDown ? hud.death.value : null;
  return (
    <>
      {isDown && (
        <div class="death panel" data-testid="death-card">
          {death !== null && <DeathStory death={death} />}
          <div class="death-countdown">
            <small>{t('death.back')}</small>
            <b>{hud.respawnSeconds.value}</b>
          </div>
          {death?.actor != null && (
            <button type="button" class="death-look" onClick={() => watch.toggleKiller(performance.now())}>
              {device.value !== 'touch' && <kbd>{actionLabel('fire', device.value === 'pad' ? 'pad' : 'keys')}</kbd>}
              {hud.watch.value === null ? t('watch.killer') : t('watch.back')}
            </button>
          )}
        </div>
      )}
      {/* Always there, or it would not be heard; without the countdown, or it would be heard again each second. */}
      <p class="hidden-text" role="status" data-testid="death-told">
        {death !== null && tellDeath(death)}
      </p>
    </>
  );
}
