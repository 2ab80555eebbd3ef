import './DeathStory.css';
import { WEAPONS } from '#shared/sim/weapons.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { deathReason } from './deathWords.ts';
import type { DeathCard } from './HudState.ts';
import { metresOf } from './metresOf.ts';
import { PlayerName } from './PlayerName.tsx';

/** Who did it, how, from how far, what the links had to do with it, and where that explains what was seen. */
export function DeathStory({ death }: { death: DeathCard }) {
  const { actor, weapon, bounces, distancePx, rewindMs, killerPing, ownPingMs } = death;
  const { name } = WEAPONS[weapon];
  const reason = deathReason(death);
  return (
    <div class="death-story">
      <p class="death-who">
        <small>{t('death.by')}</small>
        <PlayerName who={actor} />
      </p>
      <p class={bounces > 0 ? 'death-how banked' : 'death-how'}>
        <Glyph name={name} />
        {t('death.with', { weapon: t(`weapons.${name}`) })}
        {bounces > 0 && (
          <>
            <Glyph name="bank" label={t('hud.bankShot')} />
            {t('death.bounces', { count: bounces })}
          </>
        )}
      </p>
      <dl class="death-facts">
        <Fact name="distance" value={t('death.metres', { metres: metresOf(distancePx) })} />
        <Fact name="theirPing" value={pingText(killerPing)} />
        <Fact name="ownPing" value={t('net.ping', { ms: ownPingMs })} />
        <Fact name="rewind" value={t('net.ping', { ms: rewindMs })} />
      </dl>
      {reason !== null && <p class="death-why">{reason}</p>}
    </div>
  );
}

function pingText(ping: DeathCard['killerPing']): string {
  if (ping === 'bot') return t('death.noDelay');
  return ping === null ? t('death.unknown') : t('net.ping', { ms: ping });
}

function Fact({ name, value }: { name: 'distance' | 'theirPing' | 'ownPing' | 'rewind'; value: string }) {
  return (
    <div>
      <dt>{t(`death.facts.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  );
}
