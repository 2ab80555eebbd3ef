/** Name and looks, kept in this browser. A first visitor gets a guest's name, so that Quick play needs nothing typed. */
import { t } from '../i18n/translate.ts';
import { EMBLEM_NAMES, PLAYER_COLOURS } from '../palette.ts';
import { kept } from './kept.ts';

/** `colour` and `emblem` are the numbers of `PlayerView`. */
export type Identity = { name: string; colour: number; emblem: number };

const anyOf = (count: number): number => Math.floor(Math.random() * count);

function guest(): Identity {
  const names = t('menu.guestNames').split(',');
  const name = `${names[anyOf(names.length)]}${10 + anyOf(90)}`;
  return { name, colour: anyOf(PLAYER_COLOURS.length), emblem: anyOf(EMBLEM_NAMES.length) };
}

export const identity = kept<Identity>('bankshot.identity', (stored) => {
  const fresh = guest();
  const { name, colour, emblem } = (stored ?? {}) as Partial<Record<keyof Identity, unknown>>;
  return {
    name: typeof name === 'string' && name !== '' ? name : fresh.name,
    colour: PLAYER_COLOURS[colour as number] ? (colour as number) : fresh.colour,
    emblem: EMBLEM_NAMES[emblem as number] ? (emblem as number) : fresh.emblem,
  };
});

export function changeIdentity(part: Partial<Identity>): void {
  identity.value = { ...identity.peek(), ...part };
}

/** What to join as: an emptied name field falls back to a guest's name. */
export function identityToJoinWith(): Identity {
  if (identity.value.name.trim() === '') changeIdentity({ name: guest().name });
  return identity.value;
}
