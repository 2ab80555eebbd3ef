/** Where the others are drawn, out of what the patches told of each. */
import type { Arena } from '#shared/arena/Arena.ts';
import { RemoteTrack, type Glimpse, type Sighting } from './RemoteTrack.ts';

export class Interpolator {
  readonly #arena: Arena;
  readonly #tracks = new Map<number, RemoteTrack>();

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** `row` may be reused by the caller; `tick` is later than in the call before. */
  see(player: number, tick: number, row: Readonly<Omit<Sighting, 'tick'>>): void {
    let track = this.#tracks.get(player);
    if (track === undefined) this.#tracks.set(player, (track = new RemoteTrack(this.#arena)));
    track.see(tick, row);
  }

  /** Forgets everyone that `isHere` does not know. */
  keepOnly(isHere: (player: number) => boolean): void {
    for (const player of this.#tracks.keys()) if (!isHere(player)) this.#tracks.delete(player);
  }

  /** Whether somebody could be hit at the end of `tick`, as far as the patches told. */
  isOpenAt(player: number, tick: number): boolean {
    return this.#tracks.get(player)?.isOpenAt(tick) ?? false;
  }

  /** Null for a player never seen. Call with moments in order. */
  drawAt(player: number, renderTick: number): Glimpse | null {
    return this.#tracks.get(player)?.drawAt(renderTick) ?? null;
  }
}
