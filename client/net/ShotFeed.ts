/** What the ring of shots on the wire says anew: the shots launched since the last look. Their hits are told by events. */
import { NO_SHOT, type ArenaState, type ShotState } from '#shared/schema/ArenaState.ts';

const NEVER = -1;

export class ShotFeed {
  /** Spawn tick of the shot last seen in each slot: no slot has two shots of one tick, so it names the shot. */
  readonly #spawnTicks: number[] = [];

  /** Calls back with rows that must not be kept: the wire overwrites them. A shot that hit before its first patch is not launched. */
  read(state: ArenaState, onLaunch: (row: ShotState) => void): void {
    state.shots.forEach((row, slot) => {
      const { spawnTick } = row; // one read of each of the ring's many rows: this runs for every patch
      if (spawnTick === (this.#spawnTicks[slot] ?? NEVER)) return;
      this.#spawnTicks[slot] = spawnTick;
      if (row.weapon !== NO_SHOT) onLaunch(row);
    });
  }

  /** Calls back with every row whose shot is over, for the moments when more than a hit ends shots. */
  readEnded(state: ArenaState, onEnd: (row: ShotState) => void): void {
    state.shots.forEach((row) => {
      if (row.weapon === NO_SHOT) onEnd(row);
    });
  }

  /** Tells everything that flies once more. */
  restart(): void {
    this.#spawnTicks.length = 0;
  }
}
