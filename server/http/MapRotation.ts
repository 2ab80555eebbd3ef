import type { Arena } from '#shared/arena/Arena.ts';
import type { ModeName } from '#shared/sim/modes.ts';

/** Which map the next new room of a mode is played on: each in its turn, those first that are made for so many. Rule: RM2. */
export class MapRotation {
  readonly #arenas: readonly Arena[];
  readonly #turns = new Map<ModeName, number>();

  constructor(arenas: readonly Arena[]) {
    this.#arenas = arenas;
  }

  /** Everybody against everybody, where there is a map for it. */
  get usualMode(): ModeName {
    return this.#arenas.some(({ modes }) => modes.includes('ffa')) ? 'ffa' : (this.#arenas[0]?.modes[0] ?? 'ffa');
  }

  /** Name of a map; null when none has the mode. */
  next(mode: ModeName, participants: number): string | null {
    const suitable = this.#arenas.filter(({ modes }) => modes.includes(mode));
    const comfortable = suitable.filter(({ players: { least, most } }) => participants >= least && participants <= most);
    const choice = comfortable.length > 0 ? comfortable : suitable;
    const turn = this.#turns.get(mode) ?? 0;
    this.#turns.set(mode, turn + 1);
    return choice[turn % choice.length]?.name ?? null;
  }

  /** The most people that the map is made for. */
  comfortOf(map: string): number {
    return this.#arenas.find(({ name }) => name === map)?.players.most ?? Infinity;
  }
}
