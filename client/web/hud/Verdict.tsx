import './Verdict.css';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { Clock, Game, HudState } from './HudState.ts';
import { outcomeOf, type Outcome } from './outcomeOf.ts';
import { teamName } from './teamName.ts';

/** Victory, defeat or draw, whose it was, and by how much. Said aloud once, when it comes. */
export function Verdict({ hud, clock, game }: { hud: HudState; clock: Clock; game: Game }) {
  const players = hud.roster.value;
  const outcome = outcomeOf(
    clock.winner,
    game.mode,
    players,
    players.find(({ isSelf }) => isSelf),
  );
  const bar = hud.bar.value;
  return (
    <div class={`verdict ${outcome.kind}`} role="status">
      <h2>
        {(outcome.kind === 'victory' || outcome.kind === 'watched') && <Glyph name="crown" />}
        {outcome.kind === 'watched' ? winnerLine(outcome) : t(`end.${outcome.kind}`)}
      </h2>
      <p>
        {(outcome.kind === 'defeat' || (outcome.kind === 'victory' && outcome.team !== 0)) && <span>{winnerLine(outcome)}</span>}
        {bar?.kind === 'teams' && <b>{t('end.score', { left: bar.sides[0].score, right: bar.sides[1].score })}</b>}
      </p>
    </div>
  );
}

function winnerLine({ player, team }: Extract<Outcome, { player: unknown }>): string {
  const name = player?.name ?? (team === 0 ? t('hud.someone') : teamName(team));
  return t('round.won', { name });
}
