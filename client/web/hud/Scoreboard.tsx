import './Scoreboard.css';
import { MODES } from '#shared/sim/modes.ts';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { Game } from './HudState.ts';
import { StandingsTable } from './StandingsTable.tsx';

/** While its key is held: everybody by rank. It is for looking at; `ScoresDialog` has the buttons. */
export function Scoreboard({ match: { hud, session } }: { match: Match }) {
  const game = hud.game.value;
  if (!hud.isScoreboardHeld.value || game === null || hud.roster.value.length === 0) return null;
  return (
    <section class="scoreboard panel" onClick={() => (hud.isScoreboardHeld.value = false)} data-testid="scoreboard">
      <h2>
        {t('scoreboard.title')} <GameLine game={game} arenaTitle={session.arena.title} />
      </h2>
      <StandingsTable hud={hud} game={game} hasPing={!session.isPractice} canMute={false} />
    </section>
  );
}

/** The same, opened by a button, with what can be done about people. */
export function ScoresDialog({ match: { hud, session } }: { match: Match }) {
  const game = hud.game.value;
  const close = (): void => {
    hud.panel.value = 'none';
  };
  if (game === null) return null;
  return (
    <Dialog title={t('scoreboard.title')} onClose={close} class="scores-dialog" testId="scoreboard">
      <p class="scores-game">
        <GameLine game={game} arenaTitle={session.arena.title} />
      </p>
      <StandingsTable hud={hud} game={game} hasPing={!session.isPractice} canMute={!session.isPractice} />
      <div class="scores-buttons">
        {MODES[game.mode].isTeamed && !hud.seat.value.isSpectating && !session.isPractice && (
          <button type="button" class="button" onClick={() => session.switchTeam()}>
            {t('pause.switchTeam')}
          </button>
        )}
        <button type="button" class="button primary" onClick={close}>
          {t('pause.resume')}
        </button>
      </div>
    </Dialog>
  );
}

function GameLine({ game: { mode, scoreLimit, spectators }, arenaTitle }: { game: Game; arenaTitle: string }) {
  const limit = t('hud.limit', { limit: scoreLimit });
  const facts = [t(`modes.${mode}`), arenaTitle, MODES[mode].hasBouts ? `${limit} ${t('scoreboard.bouts')}` : limit];
  if (spectators > 0) facts.push(t('scoreboard.spectators', { count: spectators }));
  return <small class="game-line">{facts.join(' · ')}</small>;
}
