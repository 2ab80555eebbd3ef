import { t } from '../i18n/translate.ts';

/** In place of what is on its way. */
export const LazyWait = () => <p class="lazy-wait" role="status" aria-busy="true" aria-label={t('page.loading')} />;
