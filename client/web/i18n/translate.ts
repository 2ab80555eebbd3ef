/** The one door to the catalogue: `t('menu.quickPlay')`. A key that does not exist, or a placeholder left empty, does not compile. */
import { batch, signal } from '@preact/signals';
import { createTeller, type Teller } from './createTeller.ts';
import { en } from './en.ts';
import type { Key, Values } from './Key.ts';
import type { Language } from './languages.ts';
import type { Translation } from './Translation.ts';

/** The language on the screen, and the one for what it lacks. */
const teller = signal<Teller>(createTeller('en', en));
const english = teller.peek();
const language = signal<Language>('en');
const decimalFormats = new Map<string, Intl.NumberFormat>();

/** A text in the language on the screen. Within a component or an effect it is said anew when that changes. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  return teller.value(key, values) ?? english(key, values) ?? key;
}

/** A number as the language on the screen writes it, with so many decimals: a figure that changes keeps its width. */
export function figure(value: number, decimals: number): string {
  const key = `${language.value} ${decimals}`;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  let format = decimalFormats.get(key);
  if (format === undefined) decimalFormats.set(key, (format = new Intl.NumberFormat(language.value, options)));
  return format.format(value);
}

/** Says everything in another language from now on. */
export function speak(tag: Language, translation: Translation): void {
  batch(() => {
    teller.value = createTeller(tag, translation);
    language.value = tag;
  });
}
