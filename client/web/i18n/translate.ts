/** The one door to the catalogue: `t('menu.quickPlay')`. A key that does not exist does not compile. */
import { createInstance } from 'i18next';
import { en } from './en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const catalogue = createInstance();
void catalogue.init({
  lng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  // Preact writes text nodes, which need no escaping.
  interpolation: { escapeValue: false },
});

export const t = catalogue.t;
