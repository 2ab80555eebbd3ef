/** Where the others are drawn, out of what the patches told of each. */
import type { Arena } from '#shared/arena/Arena.ts';
import { RemoteTrack, type Glimpse } from './RemoteTrack.ts';
import type { Sighting } from './SightingRing.ts';

/** As on the wire: rows by player number in decimal. They are read at once, and may be reused. */
type Roster = { forEach(see: (row: Readonly<Omit<Sighting, 'tick'>>, key: string) => void): void; has(key: string): boolean };

export class Interpolator {
  readonly #arena: Arena;
  readonly #tracks = new Map<number, RemoteTrack>();

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** A patch with the state at the end of `tick`, later than the one before. Who is not in it is forgotten, and so is `own`. */
  see(players: Roster, tick: number, own: number): void {
    let count = 0;
    players.forEach((row, key) => {
      const player = Number(key);
      if (player === own) return;
      this.#trackOf(player).see(tick, row);
      count += 1;
    });
    if (this.#tracks.size === count) return;
    for (const player of this.#tracks.keys()) if (player === own || !players.has(String(player))) this.#tracks.delete(player);
  }

  /** Whether somebody could be hit at the end of `tick`, as far as the patches told. */
  isOpenAt(player: number, tick: number): boolean {
    return this.#tracks.get(player)?.isOpenAt(tick) ?? false;
  }

  /** Null for a player never seen. Call with moments in order. Valid until the next call for the same player. */
  drawAt(player: number, renderTick: number): Readonly<Glimpse> | null {
    return this.#tracks.get(player)?.drawAt(renderTick) ?? null;
  }

  #trackOf(player: number): RemoteTrack {
    let track = this.#tracks.get(player);
    if (track === undefined) this.#tracks.set(player, (track = new RemoteTrack(this.#arena)));
    return track;
  }
}
