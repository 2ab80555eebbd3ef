import './StandingsTable.css';
import type { PlayerView } from '#net/ArenaView.ts';
import { MODES, type ModeName } from '#shared/sim/modes.ts';
import { t } from '../i18n/translate.ts';
import { playerColour } from '../ui/Emblem.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import type { Game, HudState } from './HudState.ts';
import { isMuted, toggleMute } from './mutes.ts';
import { PlayerName } from './PlayerName.tsx';
import { rosterGroups, type RosterGroup } from './rosterGroups.ts';
import { teamName } from './teamName.ts';

const COLUMNS = {
  ffa: ['score', 'kills', 'bankKills', 'deaths'],
  tdm: ['score', 'kills', 'bankKills', 'deaths'],
  ctf: ['score', 'captures', 'returns', 'kills', 'deaths'],
  duel: ['score', 'kills', 'bankKills', 'deaths'],
} as const satisfies Record<ModeName, readonly (keyof PlayerView)[]>;

type StandingsProps = {
  hud: HudState;
  game: Game;
  /** Nobody has a ping where there is no server. */
  hasPing: boolean;
  /** With buttons, for who can reach them. */
  canMute: boolean;
};

/** Everybody by rank, the sides beside each other; as many columns as there is room for. */
export function StandingsTable({ hud, game, hasPing, canMute }: StandingsProps) {
  const groups = rosterGroups(hud.roster.value, game.mode, game.ownTeam);
  return (
    <div class={`standings groups-${groups.length}`}>
      {groups.map((group) => (
        <Group key={group.firstRank + group.team * 100} group={group} hud={hud} mode={game.mode} hasPing={hasPing} canMute={canMute} />
      ))}
    </div>
  );
}

type GroupProps = Omit<StandingsProps, 'game'> & { group: RosterGroup; mode: ModeName };

function Group({ group: { team, firstRank, players }, hud, mode, hasPing, canMute }: GroupProps) {
  const columns = COLUMNS[mode];
  const bar = hud.bar.value;
  const side = bar?.kind === 'teams' ? bar.sides.find((known) => known.team === team) : undefined;
  return (
    <table
      class={team === 0 && firstRank > 1 ? 'continued' : ''}
      style={side && { '--side': playerColour(side.paint).hex }}
      aria-label={team === 0 ? t('scoreboard.title') : teamName(team)}
    >
      <thead>
        <tr>
          <th scope="col" class="who">
            {team === 0 ? (
              t('scoreboard.player')
            ) : (
              <span class="side-name">
                {teamName(team)} {!MODES[mode].hasBouts && <b>{side?.score ?? 0}</b>}
              </span>
            )}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" class={column}>
              {t(`scoreboard.${column}`)}
            </th>
          ))}
          {hasPing && (
            <th scope="col" class="ping">
              {t('scoreboard.ping')}
            </th>
          )}
          {canMute && (
            <th scope="col" class="mute">
              <span class="hidden-text">{t('scoreboard.muteColumn')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {players.map((player, index) => (
          <Row key={player.id} player={player} rank={firstRank + index} columns={columns} hud={hud} hasPing={hasPing} canMute={canMute} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  player: PlayerView;
  rank: number;
  columns: readonly (typeof COLUMNS)[ModeName][number][];
  hud: HudState;
  hasPing: boolean;
  canMute: boolean;
};

function Row({ player, rank, columns, hud, hasPing, canMute }: RowProps) {
  const { isSelf, isBot, isHost, isAway, isAlive, pingMs } = player;
  return (
    <tr class={`${isSelf ? 'self' : ''} ${isAlive ? '' : 'down'}`}>
      <th scope="row" class="who">
        <span class="who-line">
          <small class="rank">{rank}</small>
          <PlayerName who={player} />
          {isSelf && <span class="tag you">{t('scoreboard.you')}</span>}
          {isHost && <span class="tag host">{t('scoreboard.host')}</span>}
          {isAway && <span class="tag away">{t('scoreboard.away')}</span>}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} class={column === 'bankKills' && player.bankKills > 0 ? 'bankKills some' : column}>
          {player[column]}
        </td>
      ))}
      {hasPing && <td class="ping">{isBot ? t('scoreboard.bot') : pingMs}</td>}
      {canMute && <td class="mute">{!isSelf && !isBot && <MuteButton hud={hud} player={player} />}</td>}
    </tr>
  );
}

function MuteButton({ hud, player }: { hud: HudState; player: PlayerView }) {
  const muted = isMuted(hud, player);
  const label = t(muted ? 'scoreboard.unmute' : 'scoreboard.mute', { name: player.name });
  return (
    <button
      type="button"
      class={muted ? 'mute-button on' : 'mute-button'}
      aria-pressed={muted}
      aria-label={label}
      title={label}
      onClick={() => toggleMute(hud, player)}
    >
      <Glyph name={muted ? 'muted' : 'voice'} />
    </button>
  );
}
