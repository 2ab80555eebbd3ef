import './Banner.css';
import { useEffect, useState } from 'preact/hooks';
import { RECONNECT_WINDOW_S } from '#shared/netConfig.ts';
import { t } from '../i18n/translate.ts';
import type { HudState } from './HudState.ts';

/** While the link is down: that it is, and how long the seat is held. */
export function ReconnectBanner({ hud }: { hud: HudState }) {
  const lostMs = hud.linkLostMs.value;
  const [nowMs, setNowMs] = useState(performance.now());
  useEffect(() => {
    if (lostMs === null) return;
    setNowMs(performance.now());
    const timer = setInterval(() => setNowMs(performance.now()), 500);
    return () => clearInterval(timer);
  }, [lostMs]);
  if (lostMs === null) return null;
  const seconds = Math.max(0, Math.ceil(RECONNECT_WINDOW_S - Math.max(0, nowMs - lostMs) / 1000));
  return (
    <p class="banner trouble-banner panel" role="alert">
      {t('hud.reconnecting', { seconds })}
    </p>
  );
}
