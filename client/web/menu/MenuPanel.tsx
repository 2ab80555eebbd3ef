import './MenuPanel.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { quickPlay } from '../match/joinMatch.ts';
import { WANTED_MODES, wantedMode } from '../match/wantedMode.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { lazily } from '../ui/lazily.tsx';
import { SettingsDialog } from '../ui/SettingsDialog.tsx';
import { ModePicker } from './ModePicker.tsx';
import { OwnPlayer } from './OwnPlayer.tsx';
import { lastPlace } from './place.ts';
import { PlaceLink } from './PlaceLink.tsx';

const LooksDialog = lazily(async () => (await import('./LooksDialog.tsx')).LooksDialog);

/** Who you are, what to play, Quick play, and the ways to everything else. */
export function MenuPanel() {
  const [dialog, setDialog] = useState<'none' | 'looks' | 'settings'>('none');
  const play = (event: Event): void => {
    event.preventDefault();
    void quickPlay();
  };
  const close = (): void => setDialog('none');
  // Back from another page, the focus stands where it left from.
  useLayoutEffect(() => document.querySelector<HTMLElement>(`[data-place="${lastPlace()}"]`)?.focus(), []);
  return (
    <>
      <form class="menu-form" onSubmit={play}>
        <OwnPlayer onLooks={() => setDialog('looks')} />
        <ModePicker modes={WANTED_MODES} mode={wantedMode.value} onPick={(mode) => (wantedMode.value = mode)} />
        <button class="button primary menu-play" data-testid="quick-play">
          {t('menu.quickPlay')}
        </button>
      </form>
      <nav class="menu-ways" aria-label={t('menu.ways')}>
        <PlaceLink at="rooms" glyph="rooms" />
        <PlaceLink at="create" glyph="plus" />
        <PlaceLink at="practice" glyph="target" />
      </nav>
      <footer class="menu-footer">
        <PlaceLink at="profile" glyph="player" isSmall />
        <PlaceLink at="guide" glyph="book" isSmall />
        <button class="menu-small" onClick={() => setDialog('settings')} data-testid="open-settings">
          <Glyph name="menu" />
          <span>{t('menu.settings')}</span>
        </button>
        <LanguagePicker />
      </footer>
      {dialog === 'looks' && <LooksDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog onClose={close} />}
    </>
  );
}
