import './MenuPage.css';
import type { ComponentChildren } from 'preact';
import { t } from '../i18n/translate.ts';
import { Backdrop } from './Backdrop.tsx';
import { Wordmark } from './Wordmark.tsx';

/** Everything outside a match: the rink at night, the name of the game, one panel; a wide panel leaves little room for the name. */
export function MenuPage({ panel, isWide = false }: { panel: ComponentChildren; isWide?: boolean }) {
  return (
    <main class={isWide ? 'menu-page wide' : 'menu-page'}>
      <Backdrop />
      <header class="menu-header">
        <Wordmark />
        <p>{t('game.pitch')}</p>
      </header>
      <section class="menu-panel panel">{panel}</section>
    </main>
  );
}
