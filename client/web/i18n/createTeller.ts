/** What `{{name}}` stands for. A `count` also chooses the form of a plural. */
type Fillings = { readonly [name: string]: string | number };

/** A text by its key, filled in; undefined if the catalogue lacks it. */
export type Teller = (key: string, fillings?: Fillings) => string | undefined;

export type Words = { readonly [key: string]: string | Words };

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Tells the texts of a catalogue with the plurals and the numbers of its language (a tag, BCP 47). */
export function createTeller(tag: string, catalogue: Words): Teller {
  const texts = textsOf(catalogue);
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const pluralOf = (key: string, count: unknown): string | undefined =>
    typeof count === 'number' ? (texts.get(`${key}_${plurals.select(count)}`) ?? texts.get(`${key}_other`)) : undefined;
  return (key, fillings = {}) => {
    const text = texts.get(key) ?? pluralOf(key, fillings['count']);
    return text?.replace(PLACEHOLDER, (_, name: string) => {
      const filling = fillings[name];
      return typeof filling === 'number' ? numbers.format(filling) : (filling ?? '');
    });
  };
}

/** All texts of a catalogue by their path: `menu.quickPlay`. */
export function textsOf(words: Words): Map<string, string> {
  const texts = new Map<string, string>();
  const collect = (part: Words, path: string): void => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'string') texts.set(path + key, value);
      else collect(value, `${path}${key}.`);
    }
  };
  collect(words, '');
  return texts;
}
