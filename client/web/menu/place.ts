/** Where in the menu the player is, kept in the address after `#`: the browser's Back works, a reload stays, and a room has a link. */
import { signal } from '@preact/signals';
import { heldRoom } from '../match/heldSeat.ts';
import { screen } from '../match/screen.ts';
import { readPlace, writePlace, type Place } from './placeText.ts';

export const place = signal<Place>(readPlace(location.hash));

export function goTo(next: Place): void {
  location.hash = writePlace(next);
}

/** Names another place without a step that Back would undo. */
export function standAt(next: Place): void {
  place.value = next;
  history.replaceState(null, '', location.pathname + location.search + writePlace(next));
}

let last: Place['at'] = 'home';

/** Where the player was before; home at first. */
export const lastPlace = (): Place['at'] => last;

addEventListener('hashchange', () => {
  last = place.peek().at;
  place.value = readPlace(location.hash);
  const next = place.value;
  // A link to another room, opened over a match: the page starts anew at its door.
  if (screen.peek().at === 'playing' && next.at === 'room' && next.roomId !== heldRoom()) location.reload();
});
