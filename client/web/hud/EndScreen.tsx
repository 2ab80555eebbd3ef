import './EndScreen.css';
import { t } from '../i18n/translate.ts';
import type { Match } from '../match/Match.ts';
import { Awards } from './Awards.tsx';
import { boundActions } from '../controls/boundActions.ts';
import { useKeydown } from '../ui/useKeydown.ts';
import { NextVote } from './NextVote.tsx';
import { Podium } from './Podium.tsx';
import { StandingsTable } from './StandingsTable.tsx';
import { Verdict } from './Verdict.tsx';

/** A match is over: how, who was best at what, and what comes next. Of the keys of the game only those for chat and menu mean something here: Tab walks the buttons. */
export function EndScreen({ match }: { match: Match }) {
  const { hud, session } = match;
  const clock = hud.clock.value;
  const game = hud.game.value;
  const isShown = clock?.phase === 'over' && game !== null;
  useKeydown((event) => {
    if (!isShown) return;
    const action = boundActions(event.code).find((known) => known === 'chat' || known === 'menu');
    if (action === undefined || hud.panel.peek() !== 'none' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    hud.panel.value = action;
  });
  if (!isShown) return null;
  const players = hud.roster.value;
  return (
    <section class="end-screen panel" aria-label={t('end.title')} data-testid="end-screen">
      <Verdict hud={hud} clock={clock} game={game} />
      <div class="end-columns">
        <div class="end-people">
          <Podium hud={hud} game={game} />
          <div class="end-standings">
            <StandingsTable hud={hud} game={game} hasPing={false} canMute={false} />
          </div>
        </div>
        <div class="end-rest">
          <Awards players={players} />
          <NextVote hud={hud} seconds={clock.seconds} onVote={hud.seat.value.isSpectating ? null : (choice) => session.vote(choice)} />
        </div>
      </div>
      <div class="end-buttons">
        {hud.seat.value.isSpectating && (
          <button type="button" class="button primary" onClick={() => session.play()}>
            {t('watch.joinIn')}
          </button>
        )}
        <button type="button" class="button end-scores" onClick={() => (hud.panel.value = 'scores')}>
          {t('hud.scoreboard')}
        </button>
        {!session.isPractice && (
          <button type="button" class="button" onClick={() => (hud.panel.value = 'chat')}>
            {t('hud.chat')}
          </button>
        )}
        <button type="button" class="button" onClick={() => (hud.panel.value = 'menu')}>
          {t('hud.menu')}
        </button>
      </div>
    </section>
  );
}
