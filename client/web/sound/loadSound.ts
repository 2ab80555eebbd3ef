import { pageOptions } from '../match/pageOptions.ts';
import type { PageSound } from './createPageSound.ts';

let loading: Promise<PageSound | null> | undefined;

/** Fetches what the page needs to sound, once. Null if it could not be fetched: the game is played without. */
export function loadSound(): Promise<PageSound | null> {
  loading ??= import('./createPageSound.ts').then(({ createPageSound }) => createPageSound(pageOptions.mute)).catch(() => null);
  return loading;
}
