import { matchMaker } from '@colyseus/core';
import type { Looks } from '#shared/match/mirrorState.ts';
import { MAX_PLAYERS } from '#shared/netConfig.ts';
import type { JoinErrorCode, RoomListing, SeatReservation } from '#shared/schema/messages.ts';
import type { ArenaMetadata, ArenaRoom } from '../room/ArenaRoom.ts';

/** Name of the one kind of room, as the framework knows it. */
export const ARENA = 'arena';

type SeatOrRefusal = { seat: SeatReservation } | { error: Extract<JoinErrorCode, 'full' | 'seat-gone' | 'shutting-down'> };

/** Finds people a place. Rule: JN3. */
export class QuickPlay {
  readonly #maps: readonly string[];
  readonly #maxRooms: number;
  #roomsOpened = 0;
  /** Searches run one after another, so that two people who come at once do not each open a room. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(maps: readonly string[], maxRooms: number) {
    this.#maps = maps;
    this.#maxRooms = maxRooms;
  }

  findSeat(person: Looks): Promise<SeatOrRefusal> {
    const found = this.#queue.then(() => this.#findSeat(person));
    this.#queue = found.catch(() => undefined);
    return found;
  }

  /** The seat that a token from before a cut or a reload belongs to. Rule: RC5. */
  async returnToSeat(rejoin: string): Promise<SeatOrRefusal> {
    const [roomId = '', reconnectionToken = ''] = rejoin.split(':');
    if (matchMaker.getLocalRoomById(roomId) === undefined || reconnectionToken === '') return { error: 'seat-gone' };
    try {
      const seat = await matchMaker.reconnect(roomId, { reconnectionToken });
      return { seat: { ...seatOf(seat), reconnectionToken } };
    } catch {
      return { error: 'seat-gone' };
    }
  }

  async listRooms(): Promise<RoomListing[]> {
    const listings = await matchMaker.query<ArenaRoom>({ name: ARENA });
    return listings.map(({ roomId, metadata }) => ({ roomId, ...(metadata as ArenaMetadata), maxPlayers: MAX_PLAYERS }));
  }

  async #findSeat(person: Looks): Promise<SeatOrRefusal> {
    if (matchMaker.state !== matchMaker.MatchMakerState.READY) return { error: 'shutting-down' };
    const open = await matchMaker.query({ name: ARENA, locked: false }, { clients: -1 });
    for (const room of open) {
      // A room may fill or close between the listing and now: then the next one is asked.
      const seat = await matchMaker.reserveSeatFor(room, person).catch(() => null);
      if (seat !== null) return { seat: seatOf(seat) };
    }
    if (matchMaker.stats.local.roomCount >= this.#maxRooms) return { error: 'full' };
    const map = this.#maps[this.#roomsOpened++ % this.#maps.length];
    const room = await matchMaker.createRoom(ARENA, { map });
    return { seat: seatOf(await matchMaker.reserveSeatFor(room, person)) };
  }
}

/** What the client needs of it: there is one process, so the address is the one it asked. */
function seatOf({ name, sessionId, roomId }: matchMaker.ISeatReservation): SeatReservation {
  return { name, sessionId, roomId, processId: matchMaker.processId };
}
