import './Callouts.css';
import { BANK_KILL_SCORE, KILL_SCORE } from '#shared/tuning.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { deedOf } from './deedOf.ts';
import type { Callout, HudState } from './HudState.ts';

/** One short word on what the player just did. */
export function Callouts({ hud }: { hud: HudState }) {
  const callout = hud.callout.value;
  return (
    <div role="status" class="callouts" data-testid="callout">
      {callout !== null && (
        <div key={callout.key} class={`callout ${callout.kind}`} style={{ '--stay': `${callout.forMs}ms` }}>
          <Words callout={callout} />
        </div>
      )}
    </div>
  );
}

function Words({ callout }: { callout: Callout }) {
  switch (callout.kind) {
    case 'pickup':
      return (
        <p>
          <Glyph name={callout.pickup} /> {t(`pickups.${callout.pickup}`)}
        </p>
      );
    case 'firstBank':
      return (
        <p>
          <strong>
            <Glyph name="bank" /> {t('callout.firstBank')}
          </strong>
          {t('callout.firstBankDetail')}
        </p>
      );
    case 'flag':
      return (
        <p>
          <strong>
            <Glyph name="flag" /> {t(`callout.flag.${callout.what}`)}
          </strong>
        </p>
      );
    case 'kill':
      return <Kill callout={callout} />;
  }
}

function Kill({ callout }: { callout: Extract<Callout, { kind: 'kill' }> }) {
  const name = callout.target?.name ?? t('hud.someone');
  const { bounces } = callout;
  const deed = deedOf(callout);
  return (
    <p class={bounces > 0 ? 'banked' : ''}>
      {deed !== null && (
        <strong class="deed" data-testid="deed">
          {deed.kind === 'multi' ? t(`deeds.${deed.name}`) : t(`deeds.streak${deed.count}`)}
        </strong>
      )}
      {bounces === 0 ? (
        <>
          {t('callout.kill', { name })} <b>{t('callout.points', { points: KILL_SCORE })}</b>
        </>
      ) : (
        <>
          <strong>
            <Glyph name="bank" /> {t('callout.bank')} <b>{t('callout.points', { points: BANK_KILL_SCORE })}</b>
          </strong>
          {t('callout.bankDetail', { name, count: bounces })}
        </>
      )}
    </p>
  );
}
