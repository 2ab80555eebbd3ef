/** What the ring of shots on the wire says anew: the shots launched since the last look. Their hits are told by events. */
import { SHOT_SLOTS } from '#shared/netConfig.ts';
import { NO_SHOT, type ArenaState, type ShotState } from '#shared/schema/ArenaState.ts';

export class ShotFeed {
  /** Number of the next shot to read; null to read all that the ring holds. */
  #next: number | null = null;

  /** Calls back with rows that must not be kept: the wire overwrites them. A shot that hit before its first patch is not launched. */
  read({ shots, shotCount }: ArenaState, onLaunch: (row: ShotState) => void): void {
    const oldest = Math.max(0, shotCount - SHOT_SLOTS);
    for (let id = Math.max(oldest, this.#next ?? oldest); id < shotCount; id++) {
      const row = shots.at(id % SHOT_SLOTS);
      // One that was over within its tick left its slot to the shot before.
      if (row !== undefined && row.id === (id & 0xffff) && row.weapon !== NO_SHOT) onLaunch(row);
    }
    this.#next = shotCount;
  }

  /** Calls back with every row whose shot is over, for the moments when more than a hit ends shots. */
  readEnded(state: ArenaState, onEnd: (row: ShotState) => void): void {
    state.shots.forEach((row) => {
      if (row.weapon === NO_SHOT) onEnd(row);
    });
  }

  /** Tells everything that flies once more. */
  restart(): void {
    this.#next = null;
  }
}
