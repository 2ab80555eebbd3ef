/** Every translation against the English catalogue: no key too many or too few, the same placeholders, the plurals its language needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsOf } from './createTeller.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { ptBR } from './pt-BR.ts';
import type { Translation } from './Translation.ts';
import { zhHans } from './zh-Hans.ts';

const TRANSLATIONS: Record<Language, Translation> = { en, 'zh-Hans': zhHans, es, de, fr, ja, 'pt-BR': ptBR };
/** Counts on the screen stay below this; some languages have one more form from a million on. */
const COUNTS = 1000;

const english = textsOf(en);

/** The key without the form of its plural, if it has one. */
const stem = (key: string): string => {
  const [, base] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  return base !== undefined && english.has(`${base}_other`) ? base : key;
};

function formsOf(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: COUNTS }, (_, count) => rules.select(count)))];
}

const keysWanted = (tag: string): string[] =>
  [...new Set([...english.keys()].map(stem))].flatMap((key) => (english.has(key) ? [key] : formsOf(tag).map((form) => `${key}_${form}`)));

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{.*?\}\}/g))].sort();

for (const [tag, translation] of Object.entries(TRANSLATIONS)) {
  const name = LANGUAGES[tag as Language];
  const texts = textsOf(translation);

  test(`${name} has no key that English has not, nor a plural form it does not use`, () => {
    const wanted = new Set(keysWanted(tag));
    assert.deepEqual(
      [...texts.keys()].filter((key) => !wanted.has(key)),
      [],
    );
  });

  test(`${name} has every key`, () => {
    assert.deepEqual(
      keysWanted(tag).filter((key) => !texts.has(key)),
      [],
    );
  });

  test(`${name} says something under every key, and fills in what English fills in`, () => {
    for (const [key, text] of texts) {
      assert.notEqual(text.trim(), '', key);
      // One of something may go without its figure.
      const own = placeholders(text).filter((placeholder) => !key.endsWith('_one') || placeholder !== '{{count}}');
      const original = placeholders(english.get(key) ?? english.get(`${stem(key)}_other`)!);
      assert.deepEqual(
        own,
        original.filter((placeholder) => !key.endsWith('_one') || placeholder !== '{{count}}'),
        `${key}: "${text}"`,
      );
    }
  });
}
