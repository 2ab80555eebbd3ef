/** Languages of the page by their tag (BCP 47), each under the name its speakers give it. */
export const LANGUAGES = {
  en: 'English',
  'zh-Hans': '简体中文',
  es: 'Español',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
} as const;

export type Language = keyof typeof LANGUAGES;
/** `auto` follows the browser. */
export type LanguageChoice = Language | 'auto';

/** What `choice` comes to for somebody who reads `preferred` (tags, best first); English if none of it is spoken here. */
export function resolveLanguage(choice: unknown, preferred: readonly string[]): Language {
  if (isLanguage(choice)) return choice;
  for (const tag of preferred) {
    const spoken = TAGS.find((language) => primary(language) === primary(tag));
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

const TAGS = Object.keys(LANGUAGES) as Language[];

const isLanguage = (choice: unknown): choice is Language => typeof choice === 'string' && Object.hasOwn(LANGUAGES, choice);

/** The language of a tag without script and region: a reader of `pt-PT` or `zh-TW` is nearer to ours than to English. */
const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();
