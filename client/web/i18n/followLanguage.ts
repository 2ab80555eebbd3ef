import { effect, signal } from '@preact/signals';
import { settings } from '../settings.ts';
import { en } from './en.ts';
import { resolveLanguage, type Language } from './languages.ts';
import { speak } from './translate.ts';
import type { Translation } from './Translation.ts';

const load = {
  en: async () => en,
  'zh-Hans': async () => (await import('./zh-Hans.ts')).zhHans,
  es: async () => (await import('./es.ts')).es,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  ja: async () => (await import('./ja.ts')).ja,
  'pt-BR': async () => (await import('./pt-BR.ts')).ptBR,
} satisfies Record<Language, () => Promise<Translation>>;

/** The chosen language could not be fetched: the page goes on in the one before. */
export const isLanguageMissing = signal(false);

/** Speaks the language of the settings and of the browser, from now on. Resolves once the first is on hand, so that no other is seen before it. */
export function followLanguage(): Promise<void> {
  const preferred = signal(navigator.languages);
  addEventListener('languagechange', () => (preferred.value = navigator.languages));
  let wanted: Promise<void> = Promise.resolve();
  let newest: Language;
  effect(() => {
    newest = resolveLanguage(settings.value.language, preferred.value);
    wanted = change(newest, () => newest);
  });
  return wanted;
}

async function change(tag: Language, newest: () => Language): Promise<void> {
  try {
    const translation: Translation = await load[tag]();
    if (newest() !== tag) return;
    speak(tag, translation);
    document.documentElement.lang = tag;
    isLanguageMissing.value = false;
  } catch {
    if (newest() === tag) isLanguageMissing.value = true;
  }
}
