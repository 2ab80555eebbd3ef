import './DeathPanel.css';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';
import { PlayerName } from './PlayerName.tsx';

/** Who did it, how, and when the next life begins. */
export function DeathPanel({ hud }: { hud: HudState }) {
  if (hud.vitals.value?.isAlive !== false || hud.clock.value?.phase === 'over') return null;
  const death = hud.death.value;
  return (
    <div class="death panel" role="status" data-testid="death-card">
      {death !== null && (
        <div class="death-story">
          <small>{t('death.by')}</small>
          <PlayerName who={death.actor} />
          <span class={death.bounces > 0 ? 'death-how banked' : 'death-how'}>
            <Glyph name={WEAPONS[death.weapon].name} />
            {t('death.with', { weapon: t(`weapons.${WEAPONS[death.weapon].name}`) })}
            {death.bounces > 0 && (
              <>
                <Glyph name="bank" />
                {t('death.bounces', { count: death.bounces })}
              </>
            )}
          </span>
        </div>
      )}
      <div class="death-countdown">
        <small>{t('death.back')}</small>
        <b>{hud.respawnSeconds.value}</b>
      </div>
    </div>
  );
}
