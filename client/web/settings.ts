/** What a player may choose, kept in this browser. Signals: reading one in a component or an effect follows its changes. */
import { signal, effect } from '@preact/signals';
import type { LanguageChoice } from './i18n/languages.ts';

export type Settings = {
  /** 0 .. 1 */
  volume: number;
  showNames: boolean;
  /** No shake, no flashes, fewer particles. Starts as the system says. */
  reducedMotion: boolean;
  /** The lag graph over the match. */
  showLag: boolean;
  language: LanguageChoice;
};

const KEY = 'bankshot.settings';

const defaults = (): Settings => ({
  volume: 0.6,
  showNames: true,
  reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
  showLag: false,
  language: 'auto',
});

function load(): Settings {
  try {
    return { ...defaults(), ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return defaults(); // storage is switched off or holds something else
  }
}

export const settings = signal<Settings>(load());

effect(() => {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.value));
  } catch {
    // storage is switched off: the choice lasts until the page closes
  }
});
