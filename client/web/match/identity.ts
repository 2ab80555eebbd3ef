/** Name and colour, kept in this browser. A first visitor gets a guest's name, so that Quick play needs nothing typed. */
import { effect, signal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { PLAYER_COLOURS } from '../palette.ts';

export type Identity = { name: string; colour: number };

const KEY = 'bankshot.identity';

const anyOf = (count: number): number => Math.floor(Math.random() * count);

function guest(): Identity {
  const names = t('menu.guestNames').split(',');
  return { name: `${names[anyOf(names.length)]}${10 + anyOf(90)}`, colour: anyOf(PLAYER_COLOURS.length) };
}

function load(): Identity {
  const fresh = guest();
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Identity, unknown>>;
    return {
      name: typeof kept.name === 'string' && kept.name !== '' ? kept.name : fresh.name,
      colour: PLAYER_COLOURS[kept.colour as number] ? (kept.colour as number) : fresh.colour,
    };
  } catch {
    return fresh; // storage is switched off or holds something else
  }
}

export const identity = signal<Identity>(load());

/** What to join as: an emptied name field falls back to a guest's name. */
export function identityToJoinWith(): Identity {
  const { name, colour } = identity.value;
  if (name.trim() === '') identity.value = { name: guest().name, colour };
  return identity.value;
}

effect(() => {
  try {
    localStorage.setItem(KEY, JSON.stringify(identity.value));
  } catch {
    // storage is switched off: the choice lasts until the page closes
  }
});
