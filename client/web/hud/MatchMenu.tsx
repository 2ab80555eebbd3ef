import './MatchMenu.css';
import { MODES } from '#shared/sim/modes.ts';
import { actionLabel } from '../controls/codeLabel.ts';
import { device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import { CopyLagReport } from '../lag/CopyLagReport.tsx';
import { SaveInputs } from '../lag/SaveInputs.tsx';
import { toggleLag } from '../lag/toggleLag.ts';
import type { Match } from '../match/Match.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { settings } from '../settings.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LastDeath } from './LastDeath.tsx';

/** On Escape: everything there is to do beside playing. The match goes on behind it. */
export function MatchMenu({ match }: { match: Match }) {
  const { hud, session, leave } = match;
  const { isSpectating, isHost } = hud.seat.value;
  const mode = MODES[hud.game.value?.mode ?? 'ffa'];
  const close = (): void => {
    hud.panel.value = 'none';
  };
  const andClose = (act: () => void) => (): void => {
    act();
    close();
  };
  return (
    <Dialog title={t('pause.title')} onClose={close} class="match-menu-dialog" testId="match-menu">
      <div class="match-menu">
        <button type="button" class="button primary wide" onClick={close}>
          {t('pause.resume')}
        </button>
        <button type="button" class="button" onClick={() => (hud.panel.value = 'scores')}>
          {t('hud.scoreboard')}
        </button>
        {mode.isTeamed && !isSpectating && !session.isPractice && (
          <button type="button" class="button" onClick={andClose(() => session.switchTeam())} data-testid="switch-team">
            {t('pause.switchTeam')}
          </button>
        )}
        {!session.isPractice && (
          <button
            type="button"
            class="button"
            onClick={andClose(() => (isSpectating ? session.play() : session.spectate()))}
            data-testid="change-seat"
          >
            {t(isSpectating ? 'watch.joinIn' : 'pause.spectate')}
          </button>
        )}
        {!session.isPractice && (
          <button type="button" class="button" onClick={() => (hud.panel.value = 'invite')} data-testid="open-invite">
            {t('invite.title')}
          </button>
        )}
        {isHost && (
          <button type="button" class="button" onClick={() => (hud.panel.value = 'host')} data-testid="open-host">
            {t(session.isPractice ? 'host.change' : 'host.title')}
          </button>
        )}
        <button type="button" class="button" onClick={() => (hud.panel.value = 'settings')}>
          {t('settings.title')}
        </button>
        <button
          type="button"
          class="button"
          onClick={toggleLag}
          title={t('lag.key', { key: actionLabel('lag', 'keys') })}
          data-testid="lag-toggle"
        >
          {settings.value.showLag ? t('lag.hide') : t('lag.show')}
        </button>
        {settings.value.showLag && <CopyLagReport match={match} />}
        {settings.value.showLag && <SaveInputs match={match} />}
        <button type="button" class="button danger" onClick={leave} data-testid="leave">
          {t('pause.leave')}
        </button>
      </div>
      <LastDeath hud={hud} />
      <ControlGuide device={device.value} />
    </Dialog>
  );
}
