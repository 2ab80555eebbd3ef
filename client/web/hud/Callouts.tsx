import './Callouts.css';
import { BANK_KILL_SCORE, KILL_SCORE } from '#shared/tuning.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { HudState } from './HudState.ts';

/** One short word on what the player just did. */
export function Callouts({ hud }: { hud: HudState }) {
  const callout = hud.callout.value;
  if (callout === null) return null;
  if (callout.kind === 'pickup') {
    return (
      <p key={callout.key} class="callout pickup">
        <Glyph name={callout.pickup} /> {t(`pickups.${callout.pickup}`)}
      </p>
    );
  }
  const name = callout.target?.name ?? t('hud.someone');
  const { bounces } = callout;
  if (bounces === 0) {
    return (
      <p key={callout.key} class="callout">
        {t('callout.kill', { name })} <b>{t('callout.points', { points: KILL_SCORE })}</b>
      </p>
    );
  }
  return (
    <p key={callout.key} class="callout bank">
      <strong>
        <Glyph name="bank" /> {t('callout.bank')} <b>{t('callout.points', { points: BANK_KILL_SCORE })}</b>
      </strong>
      {t('callout.bankDetail', { name, count: bounces })}
    </p>
  );
}
