import './VitalsPanel.css';
import { TICK_MS } from '#shared/netConfig.ts';
import { MAX_HEALTH, MAX_SHIELD } from '#shared/tuning.ts';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';

const LOW_HEALTH = 30;

/** Health and shield, weapon and ammunition, dash. */
export function VitalsPanel({ hud }: { hud: HudState }) {
  const vitals = hud.vitals.value;
  if (vitals === null) return null;
  const { health, shield, dash, isAlive, isProtected, isCharging } = vitals;
  const weapon = WEAPONS[vitals.weapon];
  const isLow = isAlive && health <= LOW_HEALTH;
  return (
    <>
      {isLow && (
        <div class="low-health" style={{ '--danger-level': 1 - health / LOW_HEALTH, '--flash': settings.value.flash }} aria-hidden="true" />
      )}
      <div class={isAlive ? 'vitals panel' : 'vitals panel dead'}>
        <div class="vitals-words">
          <b class={isLow ? 'health low' : 'health'} data-testid="health" aria-label={t('hud.health')}>
            {health}
          </b>
          {shield > 0 && (
            <span class="shield" aria-label={t('hud.shield')}>
              <Glyph name="shield" />
              {shield}
            </span>
          )}
          {isProtected && <span class="protected">{t('hud.protected')}</span>}
          <span class="weapon">
            <Glyph name={weapon.name} />
            {t(`weapons.${weapon.name}`)}
            {weapon.chargeTicks > 0 && (
              <span
                class={isCharging ? 'charge-bar charging' : 'charge-bar'}
                style={{ '--charge-time': `${weapon.chargeTicks * TICK_MS}ms` }}
                title={t('hud.charge')}
                data-testid="charge"
              />
            )}
            {weapon.ammo !== null && <b aria-label={t('hud.ammo', { count: vitals.ammo })}>{vitals.ammo}</b>}
          </span>
        </div>
        <div class="health-bar" style={{ '--health-level': health / MAX_HEALTH, '--shield-level': shield / MAX_SHIELD }} />
        <div class={dash === 1 ? 'dash-bar ready' : 'dash-bar'} style={{ '--dash-level': dash }}>
          <span class="hidden-text">{dash === 1 ? t('hud.dashReady') : t('hud.dash')}</span>
        </div>
      </div>
    </>
  );
}
