/** The one door to the catalogue: `t('menu.quickPlay')`. A key that does not exist, or a placeholder left empty, does not compile. */
import { signal } from '@preact/signals';
import { createTeller, type Teller } from './createTeller.ts';
import { en } from './en.ts';
import type { Key, Values } from './Key.ts';
import type { Language } from './languages.ts';
import type { Translation } from './Translation.ts';

/** The language on the screen, and the one for what it lacks. */
const teller = signal<Teller>(createTeller('en', en));
const english = teller.peek();

/** A text in the language on the screen. Within a component or an effect it is said anew when that changes. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  return teller.value(key, values) ?? english(key, values) ?? key;
}

/** Says everything in another language from now on. */
export function speak(tag: Language, translation: Translation): void {
  teller.value = createTeller(tag, translation);
}
