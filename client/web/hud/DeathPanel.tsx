import './DeathPanel.css';
import { t } from '../i18n/translate.ts';
import { DeathStory } from './DeathStory.tsx';
import { tellDeath } from './deathWords.ts';
import type { HudState } from './HudState.ts';

/** Who did it, how and why, and when the next life begins. */
export function DeathPanel({ hud }: { hud: HudState }) {
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
        </div>
      )}
      {/* Always there, or it would not be heard; without the countdown, or it would be heard again each second. */}
      <p class="hidden-text" role="status">
        {death !== null && tellDeath(death)}
      </p>
    </>
  );
}
