import type { RoomListing } from '#shared/schema/messages.ts';
import type { WantedMode } from '../match/wantedMode.ts';

export const COLUMNS = ['map', 'mode', 'people', 'spectators'] as const;
export type Column = (typeof COLUMNS)[number];

export type Arrangement = {
  readonly by: Column;
  readonly isDescending: boolean;
  readonly mode: WantedMode;
  /** Leaves out rooms without a free seat. */
  readonly hasRoom: boolean;
  /** Leaves out rooms of bots alone. */
  readonly hasPeople: boolean;
};

/** The fullest first: that is where the game is. */
export const AT_FIRST: Arrangement = { by: 'people', isDescending: true, mode: 'any', hasRoom: false, hasPeople: false };

const KEYS: Record<Column, (room: RoomListing, titleOf: (map: string) => string) => string | number> = {
  map: ({ map }, titleOf) => titleOf(map),
  mode: ({ mode }) => mode,
  people: ({ people, bots }) => people + bots / 100,
  spectators: ({ spectators }) => spectators,
};

/** The rooms to show, in order. Equal ones stay in the order of their ids, so that a refresh moves nothing under a finger. */
export function arrangeRooms(rooms: readonly RoomListing[], how: Arrangement, titleOf: (map: string) => string): RoomListing[] {
  const isWanted = (room: RoomListing): boolean =>
    (how.mode === 'any' || room.mode === how.mode) && (!how.hasRoom || room.people < room.capacity) && (!how.hasPeople || room.people > 0);
  const key = KEYS[how.by];
  const sign = how.isDescending ? -1 : 1;
  return rooms.filter(isWanted).sort((a, b) => sign * compare(key(a, titleOf), key(b, titleOf)) || compare(a.roomId, b.roomId));
}

const compare = (a: string | number, b: string | number): number => (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b));

/** What a press on a column's head makes of the order: words from A, numbers from the most; a second press turns it round. */
export const sortBy = (how: Arrangement, by: Column): Arrangement => ({
  ...how,
  by,
  isDescending: how.by === by ? !how.isDescending : by === 'people' || by === 'spectators',
});
