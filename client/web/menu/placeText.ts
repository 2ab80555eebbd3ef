/** A place of the menu and its text in an address. */
const PAGES = ['rooms', 'create', 'practice', 'profile', 'guide'] as const;
export type PageName = (typeof PAGES)[number];

export type Place = { at: 'home' | PageName } | { at: 'room'; roomId: string };

/** What the framework makes ids of; anything else cannot be a room. */
const ROOM = /^#room=([\w-]{1,64})$/;

/** Whatever is not known is the home page. */
export function readPlace(hash: string): Place {
  const [, roomId] = ROOM.exec(hash) ?? [];
  if (roomId !== undefined) return { at: 'room', roomId };
  const page = PAGES.find((name) => hash === `#${name}`);
  return { at: page ?? 'home' };
}

/** The part of an address from `#` on; empty for the home page. */
export function writePlace(place: Place): string {
  if (place.at === 'room') return `#room=${place.roomId}`;
  return place.at === 'home' ? '' : `#${place.at}`;
}
