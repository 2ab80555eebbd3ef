import './Scoreboard.css';
import type { PlayerView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';
import type { Clock, HudState } from './HudState.ts';
import { PlayerName } from './PlayerName.tsx';

/** Everyone by rank: while Tab is held, and under the winner's name once a round is over. */
export function Scoreboard({ hud }: { hud: HudState }) {
  const clock = hud.clock.value;
  const isOver = clock?.phase === 'over';
  const rows = hud.roster.value;
  if ((!hud.isScoreboardHeld.value && !isOver) || rows.length === 0) return null;
  return (
    <section
      class="scoreboard panel"
      aria-live={isOver ? 'polite' : 'off'}
      onClick={() => (hud.isScoreboardHeld.value = false)}
      data-testid="scoreboard"
    >
      {isOver ? <Verdict clock={clock} rows={rows} /> : <h2>{t('scoreboard.title')}</h2>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('scoreboard.player')}</th>
            <th scope="col">{t('scoreboard.score')}</th>
            <th scope="col">{t('scoreboard.kills')}</th>
            <th scope="col">{t('scoreboard.bank')}</th>
            <th scope="col">{t('scoreboard.deaths')}</th>
            <th scope="col">{t('scoreboard.ping')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((player) => (
            <Row key={player.id} player={player} />
          ))}
        </tbody>
      </table>
      {isOver && <p class="scoreboard-next">{t('round.next', { seconds: clock.seconds })}</p>}
    </section>
  );
}

function Row({ player }: { player: PlayerView }) {
  const { isSelf, isBot, isAway, isAlive, score, kills, bankKills, deaths, pingMs } = player;
  return (
    <tr class={`${isSelf ? 'self' : ''} ${isAlive ? '' : 'down'}`}>
      <th scope="row">
        <PlayerName who={player} />
        {isSelf && <span class="tag you">{t('scoreboard.you')}</span>}
        {isBot && <span class="tag">{t('scoreboard.bot')}</span>}
        {isAway && <span class="tag away">{t('scoreboard.away')}</span>}
      </th>
      <td class="score">{score}</td>
      <td>{kills}</td>
      <td class={bankKills > 0 ? 'bank' : ''}>{bankKills}</td>
      <td>{deaths}</td>
      <td class="ping">{isBot ? '' : pingMs}</td>
    </tr>
  );
}

function Verdict({ clock, rows }: { clock: Clock; rows: readonly PlayerView[] }) {
  const winner = clock.winner === NO_PLAYER ? undefined : rows.find(({ id }) => id === clock.winner);
  return (
    <h2 class="verdict">
      <Glyph name="crown" />
      {winner === undefined ? t('round.draw') : winner.isSelf ? t('round.youWon') : t('round.won', { name: winner.name })}
    </h2>
  );
}
