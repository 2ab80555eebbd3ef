/** Where bots sit down: where quick play leads, or in private rooms of their own. */
import { JoinError, type WantedSeat } from '#net/SessionOptions.ts';
import type { Arena } from '#shared/arena/Arena.ts';
import type { ModeName } from '#shared/sim/modes.ts';
import type { Settings } from './flags.ts';
import { FlagError } from './flagValues.ts';

const TIMEOUT_MS = 5000;

/** The part of `GET /api/maps` that matters here. */
type MapListing = Pick<Arena, 'name' | 'modes' | 'players'>;
/** Whoever sits in a room can tell its name. */
type Seated = { readonly roomId: string };

export class RoomKeys {
  readonly #settings: Settings;
  readonly #rooms = new Map<number, Promise<string>>();
  #map: Promise<string> | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sits somebody down: the first of a room opens it, the others wait for its name. Throws what `sit` throws. */
  async enter<T extends Seated>(room: number, sit: (seat: WantedSeat) => Promise<T>): Promise<T> {
    const { rooms, seat } = this.#settings;
    if (rooms === 0) return sit(seat);
    const { mode: _mode, ...inside } = seat;
    const open = this.#rooms.get(room);
    if (open !== undefined) return sit({ ...inside, room: await open });
    const opened = Promise.withResolvers<string>();
    opened.promise.catch(() => undefined); // who waits for it is told; nobody may
    this.#rooms.set(room, opened.promise);
    try {
      const founder = await sit({ ...inside, create: await this.#newRoom() });
      opened.resolve(founder.roomId);
      return founder;
    } catch (error) {
      this.#rooms.delete(room);
      opened.reject(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  async #newRoom(): Promise<NonNullable<WantedSeat['create']>> {
    const { url, seat, replay } = this.#settings;
    const mode = seat.mode ?? 'ffa';
    this.#map ??= replay === null ? widestMap(url, mode) : Promise.resolve(replay.map);
    return { map: await this.#map, isPrivate: true, rules: { mode, bots: 0, difficulty: 'normal', friendlyFire: false } };
  }
}

/** The map of the server that is made for most people in that mode. */
async function widestMap(url: string, mode: ModeName): Promise<string> {
  const response = await fetch(`${url}/api/maps`, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((cause: unknown) => {
    throw new JoinError('unreachable', `no answer from ${url}/api/maps`, { cause });
  });
  if (!response.ok) throw new FlagError(`${url}/api/maps answered ${response.status}: --rooms needs a server that has maps`);
  const maps = ((await response.json()) as MapListing[]).filter(({ modes }) => modes.includes(mode));
  const [widest] = maps.sort((a, b) => b.players.most - a.players.most);
  if (widest === undefined) throw new FlagError(`--rooms: no map of this server has the mode ${mode}`);
  return widest.name;
}
