import type { en } from './en.ts';

type Words<Catalogue> = { readonly [Key in keyof Catalogue]?: Catalogue[Key] extends string ? string : Words<Catalogue[Key]> };

/** The catalogue in another language. What it lacks is said in English; a key English has not does not compile. */
export type Translation = Words<typeof en>;
