import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomListing } from '#shared/schema/messages.ts';
import { arrangeRooms, AT_FIRST, sortBy } from './arrangeRooms.ts';

const room = (roomId: string, part: Partial<RoomListing> = {}): RoomListing => ({
  roomId,
  map: 'rink',
  mode: 'ffa',
  phase: 'live',
  people: 1,
  bots: 5,
  capacity: 16,
  spectators: 0,
  needsPassword: false,
  ...part,
});
const ids = (rooms: readonly RoomListing[]): string => rooms.map(({ roomId }) => roomId).join('');
const asIs = (map: string): string => map;

test('the fullest room comes first, whatever bots are in the others', () => {
  const rooms = [room('a', { people: 2, bots: 9 }), room('b', { people: 3, bots: 0 }), room('c', { people: 0, bots: 16 })];
  assert.equal(ids(arrangeRooms(rooms, AT_FIRST, asIs)), 'bac');
});

test('rooms that are equal keep their order from one refresh to the next', () => {
  const rooms = [room('c'), room('a'), room('b')];
  assert.equal(ids(arrangeRooms(rooms, AT_FIRST, asIs)), 'abc');
  assert.equal(ids(arrangeRooms(rooms.toReversed(), { ...AT_FIRST, isDescending: false }, asIs)), 'abc');
});

test('a map is sorted by what people call it', () => {
  const rooms = [room('a', { map: 'x' }), room('b', { map: 'y' })];
  const how = sortBy(AT_FIRST, 'map');
  assert.equal(ids(arrangeRooms(rooms, how, (map) => (map === 'x' ? 'Zenith' : 'Atrium'))), 'ba');
  assert.equal(
    ids(arrangeRooms(rooms, sortBy(how, 'map'), (map) => (map === 'x' ? 'Zenith' : 'Atrium'))),
    'ab',
    'a second press turns it round',
  );
});

test('filters leave out other modes, rooms without a seat and rooms without people', () => {
  const rooms = [room('a', { mode: 'duel', people: 2, capacity: 2 }), room('b', { people: 0 }), room('c', { mode: 'tdm' })];
  assert.equal(ids(arrangeRooms(rooms, { ...AT_FIRST, mode: 'tdm' }, asIs)), 'c');
  assert.equal(ids(arrangeRooms(rooms, { ...AT_FIRST, hasRoom: true }, asIs)), 'cb');
  assert.equal(ids(arrangeRooms(rooms, { ...AT_FIRST, hasPeople: true }, asIs)), 'ac');
});
