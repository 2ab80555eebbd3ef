import type { ArenaView } from '#net/ArenaView.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import type { TeamId } from '#shared/sim/teams.ts';
import { PLAYER_COLOURS } from '../palette.ts';
import { paintOf, paintOfTeam } from '../paintOf.ts';

/** In which paint each player number and team is shown this frame. Numbers wander to new players; those of the gone stay as they were. */
export class Paints {
  readonly #byPlayer: number[] = Array.from({ length: MAX_PLAYERS }, () => 0);
  readonly #byTeam: [number, number] = [0, 1];

  update({ players, self }: ArenaView, isFriendFoe: boolean): void {
    for (const player of players) {
      const paint = paintOf(player, self, isFriendFoe);
      this.#byPlayer[player.id] = paint < PLAYER_COLOURS.length ? paint : 0; // a newer server may know more colours than this page
    }
    this.#byTeam[0] = paintOfTeam(1, self, isFriendFoe);
    this.#byTeam[1] = paintOfTeam(2, self, isFriendFoe);
  }

  of(player: number): number {
    return this.#byPlayer[player] ?? 0;
  }

  ofTeam(team: Exclude<TeamId, 0>): number {
    return this.#byTeam[team - 1]!;
  }
}
