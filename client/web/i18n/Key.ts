/** The keys of the English catalogue and the placeholders of its texts, as types. */
import type { en } from './en.ts';

type Path<Catalogue> = {
  [Part in keyof Catalogue & string]: Catalogue[Part] extends string ? Part : `${Part}.${Path<Catalogue[Part]>}`;
}[keyof Catalogue & string];

type At<Catalogue, P> = P extends keyof Catalogue
  ? Catalogue[P]
  : P extends `${infer Head}.${infer Rest}`
    ? Head extends keyof Catalogue
      ? At<Catalogue[Head], Rest>
      : never
    : never;

type Entry = Path<typeof en>;
type WithoutForm<P> = P extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : P;

/** A text by where it stands; of a plural, without its form. */
export type Key = WithoutForm<Entry>;

type TextOf<K extends string> = K extends Entry ? At<typeof en, K> : At<typeof en, `${K}_other`>;
type Placeholder<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** What a text must be told: a value for each of its placeholders. */
export type Values<K extends Key> = [Placeholder<TextOf<K>>] extends [never]
  ? [values?: undefined]
  : [values: Readonly<Record<Placeholder<TextOf<K>>, string | number>>];
