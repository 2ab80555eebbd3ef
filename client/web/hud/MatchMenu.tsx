import './MatchMenu.css';
import { device } from '../controls/device.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { t } from '../i18n/translate.ts';
import { CopyLagReport } from '../lag/CopyLagReport.tsx';
import { toggleLag } from '../lag/toggleLag.ts';
import type { Match } from '../match/Match.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { settings } from '../settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LastDeath } from './LastDeath.tsx';

/** On Escape: back, settings, leave. The match goes on behind it. */
export function MatchMenu({ match }: { match: Match }) {
  const { hud, leave } = match;
  const close = (): void => {
    hud.panel.value = 'none';
  };
  return (
    <Dialog title={t('pause.title')} onClose={close}>
      <div class="match-menu">
        <button class="button primary" onClick={close}>
          {t('pause.resume')}
        </button>
        <button class="button" onClick={() => (hud.panel.value = 'settings')}>
          {t('settings.title')}
        </button>
        <button class="button" onClick={toggleLag} title={t('lag.key', { key: actionLabel('lag', 'keys') })} data-testid="lag-toggle">
          {settings.value.showLag ? t('lag.hide') : t('lag.show')}
        </button>
        {settings.value.showLag && <CopyLagReport match={match} />}
        <button class="button danger" onClick={leave} data-testid="leave">
          {t('pause.leave')}
        </button>
        <LastDeath hud={hud} />
        <ControlGuide device={device.value} />
      </div>
    </Dialog>
  );
}
