import './NetStatus.css';
import { t } from '../i18n/translate.ts';
import type { HudState } from './HudState.ts';

const SLOW_RTT_MS = 90;
const BAD_RTT_MS = 180;
const SLOW_FPS = 45;

/** Ping, frames, corrections. */
export function NetStatus({ hud }: { hud: HudState }) {
  const { rttMs, fps, corrections } = hud.net.value;
  const link = rttMs >= BAD_RTT_MS ? 'bad' : rttMs >= SLOW_RTT_MS ? 'slow' : 'good';
  return (
    <p class="net-line" aria-label={t('net.label')} data-testid="net-line">
      <span class={link}>{t('net.ping', { ms: rttMs })}</span>
      <span class={fps < SLOW_FPS ? 'slow' : ''}>{t('net.fps', { fps })}</span>
      <span>{t('net.corrections', { count: corrections })}</span>
    </p>
  );
}
