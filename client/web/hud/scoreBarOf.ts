/** What stands at the top of the screen: the score of the two sides, or of oneself and the one to beat. */
import type { ArenaView, FlagView, PlayerView } from '#net/ArenaView.ts';
import { MODES } from '#shared/sim/modes.ts';
import { TEAMS, type TeamId } from '#shared/sim/teams.ts';
import type { FlagState } from '#shared/sim/World.ts';
import { paintOfTeam } from '../paintOf.ts';
import { byRank } from './byRank.ts';
import { lookOf } from './lookOf.ts';

/** Colour and emblem as in `lookOf`. */
export type SoloSide = {
  readonly name: string;
  readonly colour: number;
  readonly emblem: number;
  readonly score: number;
  readonly rank: number;
};

/** Where the flag of a side is. */
export type FlagMark = {
  readonly state: FlagState;
  /** Dropped: until it goes home, s, rounded up; else 0. */
  readonly seconds: number;
};

export type TeamSide = {
  readonly team: Exclude<TeamId, 0>;
  /** Null where a side is a team; in a duel, who plays it. */
  readonly name: string | null;
  /** As in `paintOfTeam`. */
  readonly paint: number;
  readonly score: number;
  readonly isOwn: boolean;
  readonly flag: FlagMark | null;
};

export type ScoreBarModel =
  /** `own` is null for a spectator, `rival` in an empty arena. */
  | { readonly kind: 'solo'; readonly own: SoloSide | null; readonly rival: SoloSide | null; readonly limit: number }
  /** The own side first. `hasPips` shows each point by itself. */
  | { readonly kind: 'teams'; readonly sides: readonly [TeamSide, TeamSide]; readonly limit: number; readonly hasPips: boolean };

export function scoreBarOf(view: ArenaView, isFriendFoe: boolean): ScoreBarModel {
  const { match, self } = view;
  const mode = MODES[match.mode];
  if (!mode.isTeamed) return soloBar(view, isFriendFoe);
  const [left, right] = self?.team === 2 ? [2, 1] : TEAMS;
  const sideOf = (team: 1 | 2): TeamSide => ({
    team,
    name: mode.hasBouts ? (view.players.find((player) => player.team === team)?.name ?? null) : null,
    paint: paintOfTeam(team, self, isFriendFoe),
    score: match.teamScores[team],
    isOwn: self?.team === team,
    flag: flagMark(view.flags.find((flag) => flag.team === team)),
  });
  return { kind: 'teams', sides: [sideOf(left as 1 | 2), sideOf(right as 1 | 2)], limit: match.scoreLimit, hasPips: mode.hasBouts };
}

/** Oneself and the best of the others; for a spectator the two best. Equal scores share a rank. */
function soloBar({ players, self, match }: ArenaView, isFriendFoe: boolean): ScoreBarModel {
  const sideOf = (player: PlayerView): SoloSide => ({
    name: player.name,
    ...lookOf(player, self, isFriendFoe),
    score: player.score,
    rank: 1 + players.filter(({ score }) => score > player.score).length,
  });
  const others = players.filter(({ isSelf }) => !isSelf).toSorted(byRank);
  const own = self ?? others.shift();
  const [rival] = others;
  return { kind: 'solo', own: own ? sideOf(own) : null, rival: rival ? sideOf(rival) : null, limit: match.scoreLimit };
}

const flagMark = (flag: FlagView | undefined): FlagMark | null =>
  flag === undefined ? null : { state: flag.state, seconds: Math.ceil(flag.returnsInMs / 1000) };
