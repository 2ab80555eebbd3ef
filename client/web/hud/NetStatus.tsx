import './NetStatus.css';
import { t } from '../i18n/translate.ts';
import type { HudState } from './HudState.ts';

const SLOW_RTT_MS = 90;
const BAD_RTT_MS = 180;
const SLOW_FPS = 45;

/** Ping, frames, corrections; frames alone where there is no link. */
export function NetStatus({ hud, hasLink }: { hud: HudState; hasLink: boolean }) {
  const { rttMs, fps, corrections } = hud.net.value;
  const link = rttMs >= BAD_RTT_MS ? 'bad' : rttMs >= SLOW_RTT_MS ? 'slow' : 'good';
  return (
    <p class="net-line" aria-label={t('net.label')} data-testid="net-line">
      {hasLink && <span class={link}>{t('net.ping', { ms: rttMs })}</span>}
      <span class={fps < SLOW_FPS ? 'slow' : ''}>{t('net.fps', { fps })}</span>
      {hasLink && <span>{t('net.corrections', { count: corrections })}</span>}
    </p>
  );
}
