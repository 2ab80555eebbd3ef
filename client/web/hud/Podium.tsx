import './Podium.css';
import type { PlayerView } from '#net/ArenaView.ts';
import { MODES } from '#shared/sim/modes.ts';
import { t } from '../i18n/translate.ts';
import { Emblem, playerColour } from '../ui/Emblem.tsx';
import { byRank } from './byRank.ts';
import type { Game, HudState } from './HudState.ts';
import { PlayerName } from './PlayerName.tsx';

/** Steps from left to right: the second, the first, the third. */
const STEPS = [1, 0, 2] as const;

/** The three best; with teams the best of each side. */
export function Podium({ hud, game }: { hud: HudState; game: Game }) {
  const ranked = hud.roster.value.toSorted(byRank);
  if (MODES[game.mode].isTeamed) return <BestOfSides hud={hud} ranked={ranked} />;
  return (
    <ol class="podium" aria-label={t('end.podium')}>
      {STEPS.map((place) => {
        const player = ranked[place];
        return (
          player && (
            <li key={player.id} class={`step-${place + 1}`} style={{ '--colour': playerColour(player.colour).hex }}>
              <Emblem colour={player.colour} emblem={player.emblem} />
              <PlayerName who={player} />
              <span class="podium-step">
                <b>{place + 1}</b>
                <small>{t('end.points', { count: player.score })}</small>
              </span>
            </li>
          )
        );
      })}
    </ol>
  );
}

function BestOfSides({ hud, ranked }: { hud: HudState; ranked: readonly PlayerView[] }) {
  const bar = hud.bar.value;
  if (bar?.kind !== 'teams' || bar.hasPips) return null;
  return (
    <ul class="best-of-sides">
      {bar.sides.map(({ team, paint }) => {
        const best = ranked.find((player) => player.team === team);
        return (
          best && (
            <li key={team} style={{ '--side': playerColour(paint).hex }}>
              <small>{t('end.bestOfSide')}</small>
              <PlayerName who={best} />
              <b>{t('end.points', { count: best.score })}</b>
            </li>
          )
        );
      })}
    </ul>
  );
}
