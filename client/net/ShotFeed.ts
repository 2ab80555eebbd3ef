/** What the ring of shots on the wire says anew: which shots were launched since the last look, and which have hit. */
import { NO_SHOT, type ArenaState, type ShotState } from '#shared/schema/ArenaState.ts';

/** A shot as it was last seen in a slot. */
type Slot = { id: number; spawnTick: number; isFlying: boolean };

export class ShotFeed {
  readonly #slots: Slot[] = [];

  /** Calls back with rows that must not be kept: the wire overwrites them. */
  read(state: ArenaState, onLaunch: (row: ShotState) => void, onEnd: (row: ShotState) => void): void {
    state.shots.forEach((row, index) => {
      const slot = (this.#slots[index] ??= { id: -1, spawnTick: -1, isFlying: false });
      const isFlying = row.weapon !== NO_SHOT;
      const isNew = row.id !== slot.id || row.spawnTick !== slot.spawnTick;
      if (!isNew && isFlying === slot.isFlying) return;
      const wasFlying = slot.isFlying && !isNew;
      slot.id = row.id;
      slot.spawnTick = row.spawnTick;
      slot.isFlying = isFlying;
      if (isFlying) onLaunch(row);
      else if (wasFlying) onEnd(row);
    });
  }
}
