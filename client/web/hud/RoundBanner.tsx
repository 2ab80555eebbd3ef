import './Banner.css';
import { t } from '../i18n/translate.ts';
import type { Clock, Game, HudState } from './HudState.ts';
import { objectiveText } from './objectiveText.ts';

/** What the match is about as it begins, who is waited for, the break between bouts, and overtime. The end has a screen of its own. */
export function RoundBanner({ hud }: { hud: HudState }) {
  const clock = hud.clock.value;
  const game = hud.game.value;
  const words = clock === null || game === null ? null : bannerWords(hud, clock, game);
  // Always there, or it would not be heard.
  return (
    <p class="banner round-banner" role="status" data-testid="round-banner">
      {words !== null && (
        <>
          <strong key={words.title}>{words.title}</strong>
          <span>{words.detail}</span>
          {words.countdown !== undefined && <em aria-hidden="true">{words.countdown}</em>}
        </>
      )}
    </p>
  );
}

type Words = { title: string; detail: string; countdown?: string };

function bannerWords(hud: HudState, clock: Clock, game: Game): Words | null {
  switch (clock.phase) {
    case 'warmup':
      return clock.seconds === 0
        ? { title: t('round.waiting'), detail: t('round.waitingDetail') }
        : {
            title: t(`modes.${game.mode}`),
            detail: objectiveText(game),
            countdown: t('round.starts', { seconds: clock.seconds }),
          };
    case 'break':
      return { title: boutTitle(hud), detail: t('round.sidesSwapped'), countdown: t('round.bout', { number: clock.number + 1 }) };
    case 'overtime':
      return { title: t('round.overtime'), detail: t('round.overtimeDetail') };
    case 'live':
      return hud.isBriefing.value ? { title: t(`modes.${game.mode}`), detail: objectiveText(game) } : null;
    case 'over':
      return null;
  }
}

/** A bout ends with a kill, which is the newest line of the feed. */
function boutTitle({ feed }: HudState): string {
  const line = feed.value.findLast(({ kind }) => kind === 'kill');
  return line?.actor ? t('round.boutWon', { name: line.actor.name }) : t('round.boutOver');
}
