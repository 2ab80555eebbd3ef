import type { PlayerView } from '#net/ArenaView.ts';
import { NO_PLAYER } from '#shared/netConfig.ts';
import { MODES, type ModeName } from '#shared/sim/modes.ts';
import type { TeamId } from '#shared/sim/teams.ts';

export type Outcome =
  | { readonly kind: 'draw' }
  /** `player` and `team` say who won: a player where there are no teams, else a side (and in a duel its player). */
  | {
      readonly kind: 'victory' | 'defeat' | 'watched';
      readonly player: PlayerView | undefined;
      readonly team: TeamId;
    };

/**
 * How a match ended for who looks at it.
 *
 * @param winner  as `ArenaView.round.winner`: a player number, in modes with teams a team
 * @param self  undefined for a spectator
 */
export function outcomeOf(winner: number, mode: ModeName, players: readonly PlayerView[], self: PlayerView | undefined): Outcome {
  if (winner === NO_PLAYER) return { kind: 'draw' };
  const { isTeamed, hasBouts } = MODES[mode];
  const isOwn = self !== undefined && (isTeamed ? self.team === winner : self.id === winner);
  return {
    kind: self === undefined ? 'watched' : isOwn ? 'victory' : 'defeat',
    player: isTeamed ? (hasBouts ? players.find(({ team }) => team === winner) : undefined) : players.find(({ id }) => id === winner),
    team: isTeamed && (winner === 1 || winner === 2) ? winner : 0,
  };
}
