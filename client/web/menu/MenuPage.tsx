import './MenuPage.css';
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/translate.ts';
import { Backdrop } from './Backdrop.tsx';
import { Wordmark } from './Wordmark.tsx';

/** Everything outside a match: the rink at night, the name of the game, one panel. */
export function MenuPage({ panel }: { panel: ComponentChildren }) {
  return (
    <main class="menu-page">
      <Backdrop />
      <header class="menu-header">
        <Wordmark />
        <p>{t('game.pitch')}</p>
      </header>
      <section class="menu-panel panel">{panel}</section>
    </main>
  );
}
