import { matchMaker } from '@colyseus/core';
import type { Arena } from '#shared/arena/Arena.ts';
import type { JoinErrorCode, JoinRequest, RoomDetails, RoomListing, SeatReservation } from '#shared/schema/messages.ts';
import { MODES, type ModeName } from '#shared/sim/modes.ts';
import type { Config } from '../config.ts';
import { ArenaRoom } from '../room/ArenaRoom.ts';
import type { ArenaMetadata, ArenaOptions } from '../room/Guests.ts';
import { digestPassword } from '../room/password.ts';
import type { Ticket, Visitor } from '../room/Ticket.ts';
import { MapRotation } from './MapRotation.ts';

/** Name of the one kind of room, as the framework knows it. */
export const ARENA = 'arena';

/** Quick play without a mode leads to games that anybody can drop into. */
const SOCIAL_MODES: ReadonlySet<ModeName> = new Set<ModeName>(['ffa', 'tdm', 'ctf']);

type Person = Pick<JoinRequest, 'name' | 'colour' | 'emblem'> & Visitor;
export type SeatOrRefusal = { seat: SeatReservation } | { error: JoinErrorCode; message?: string };
type FrontDeskOptions = Pick<Config, 'maxRooms' | 'bots' | 'botDifficulty'> & { arenas: readonly Arena[] };

/** Finds people a place: where they want to go, or where there are others. Rules: JN3, RM. */
export class FrontDesk {
  readonly #options: FrontDeskOptions;
  readonly #maps: MapRotation;
  /** Searches run one after another, so that two people who come at once do not each open a room. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: FrontDeskOptions) {
    this.#options = options;
    this.#maps = new MapRotation(options.arenas);
  }

  /** The fullest public room with a free place of the kind that is wanted, else a new one. */
  quickPlay(person: Person, { mode, spectate = false }: Pick<JoinRequest, 'mode' | 'spectate'>): Promise<SeatOrRefusal> {
    const ticket: Ticket = { ...person, place: placeFor(spectate), isFounder: false };
    return this.#inTurn(async () => {
      for (const listing of await this.#roomsByFill(mode)) {
        const room = roomOf(listing.roomId);
        if (room?.guests.admit(person, { spectate }) !== ticket.place) continue;
        const seat = await reserve(listing, ticket);
        if (seat !== null) return { seat };
      }
      const { bots, botDifficulty: difficulty } = this.#options;
      const rules = { mode: mode ?? this.#maps.usualMode, bots, difficulty, friendlyFire: false };
      const map = this.#maps.next(rules.mode, Math.min(bots, MODES[rules.mode].maxPlayers));
      if (map === null) return { error: 'bad-request', message: `mode: no map of this server has it, got "${rules.mode}"` };
      return this.#open({ map, rules, isPrivate: false, isHosted: false, password: null }, ticket);
    });
  }

  /** A place in one room: on the field where there is room and none on the stands was asked for, else on the stands. */
  enterRoom(person: Person, roomId: string, wish: Pick<JoinRequest, 'password' | 'spectate'>): Promise<SeatOrRefusal> {
    return this.#inTurn(async () => {
      const [listing] = await matchMaker.query<ArenaRoom>({ roomId });
      const place = roomOf(roomId)?.guests.admit(person, wish) ?? 'no-such-room';
      if (listing === undefined) return { error: 'no-such-room' };
      if (place !== 'field' && place !== 'stands') return { error: place };
      const seat = await reserve(listing, { ...person, place, isFounder: false });
      return seat === null ? { error: 'room-full' } : { seat };
    });
  }

  /** A room of the person's own. */
  createRoom(person: Person, wish: NonNullable<JoinRequest['create']>, spectate = false): Promise<SeatOrRefusal> {
    return this.#inTurn(async () => {
      const { map, rules, isPrivate, password } = wish;
      const arena = this.#options.arenas.find(({ name }) => name === map);
      if (arena === undefined)
        return { error: 'bad-request', message: `create: this server has no map "${map}" (GET /api/maps lists them)` };
      if (!arena.modes.includes(rules.mode))
        return {
          error: 'bad-request',
          message: `create: the map "${map}" is not made for ${rules.mode}, but for ${arena.modes.join(', ')}`,
        };
      const digest = password === undefined ? null : digestPassword(password);
      const ticket: Ticket = { ...person, place: placeFor(spectate), isFounder: true };
      return this.#open({ map, rules, isPrivate, isHosted: true, password: digest }, ticket);
    });
  }

  /** Seats that an address has asked for and not claimed yet. */
  async unclaimedBy(network: string): Promise<number> {
    const listings = await matchMaker.query<ArenaRoom>({ name: ARENA });
    return listings.reduce((sum, { roomId }) => sum + (roomOf(roomId)?.unclaimedBy(network) ?? 0), 0);
  }

  /** The seat that a token from before a cut or a reload belongs to. Rule: RC5. */
  async returnToSeat(rejoin: string): Promise<SeatOrRefusal> {
    const [roomId = '', reconnectionToken = ''] = rejoin.split(':');
    if (roomOf(roomId) === null || reconnectionToken === '') return { error: 'seat-gone' };
    try {
      const seat = await matchMaker.reconnect(roomId, { reconnectionToken });
      return { seat: { ...seatOf(seat), reconnectionToken } };
    } catch {
      return { error: 'seat-gone' };
    }
  }

  async listRooms(): Promise<RoomListing[]> {
    const listings = await matchMaker.query<ArenaRoom>({ name: ARENA, private: false });
    return listings.map(({ roomId, metadata }) => {
      const { isPrivate: _isPrivate, ...listing } = metadata as ArenaMetadata;
      return { roomId, ...listing };
    });
  }

  async describeRoom(roomId: string): Promise<RoomDetails | null> {
    const [listing] = await matchMaker.query<ArenaRoom>({ roomId });
    return listing === undefined ? null : { roomId, ...(listing.metadata as ArenaMetadata) };
  }

  /** The fullest first, but those that are crowded already, for their map, last. */
  async #roomsByFill(mode: ModeName | undefined) {
    const rooms = await matchMaker.query<ArenaRoom>({ name: ARENA, private: false, locked: false });
    const facts = (room: (typeof rooms)[number]): ArenaMetadata => room.metadata as ArenaMetadata;
    const isCrowded = (room: (typeof rooms)[number]): boolean => facts(room).people >= this.#maps.comfortOf(facts(room).map);
    return rooms
      .filter((room) => (mode === undefined ? SOCIAL_MODES.has(facts(room).mode) : facts(room).mode === mode))
      .sort((a, b) => Number(isCrowded(a)) - Number(isCrowded(b)) || facts(b).people - facts(a).people);
  }

  async #open(options: ArenaOptions, ticket: Ticket): Promise<SeatOrRefusal> {
    if (matchMaker.stats.local.roomCount >= this.#options.maxRooms) return { error: 'full' };
    const room = await matchMaker.createRoom(ARENA, options);
    return { seat: seatOf(await matchMaker.reserveSeatFor(room, ticket)) };
  }

  #inTurn(find: () => Promise<SeatOrRefusal>): Promise<SeatOrRefusal> {
    const found = this.#queue.then(async () => {
      if (matchMaker.state !== matchMaker.MatchMakerState.READY) return { error: 'shutting-down' } as const;
      return find();
    });
    this.#queue = found.catch(() => undefined);
    return found;
  }
}

const placeFor = (spectate: boolean): Ticket['place'] => (spectate ? 'stands' : 'field');

function roomOf(roomId: string): ArenaRoom | null {
  const room = matchMaker.getLocalRoomById(roomId);
  return room instanceof ArenaRoom ? room : null;
}

/** A room may fill or close between the listing and now: then null. */
async function reserve(room: Parameters<typeof matchMaker.reserveSeatFor>[0], ticket: Ticket): Promise<SeatReservation | null> {
  const seat = await matchMaker.reserveSeatFor(room, ticket).catch(() => null);
  return seat === null ? null : seatOf(seat);
}

/** What the client needs of it: there is one process, so the address is the one it asked. */
function seatOf({ name, sessionId, roomId }: matchMaker.ISeatReservation): SeatReservation {
  return { name, sessionId, roomId, processId: matchMaker.processId };
}
