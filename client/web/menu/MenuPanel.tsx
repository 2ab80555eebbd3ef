import './MenuPanel.css';
import { useEffect, useId, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '#shared/netConfig.ts';
import { t } from '../i18n/translate.ts';
import { changeIdentity, identity } from '../match/identity.ts';
import { quickPlay } from '../match/joinMatch.ts';
import { WANTED_MODES, wantedMode } from '../match/wantedMode.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { lazily } from '../ui/lazily.tsx';
import { SettingsDialog } from '../ui/SettingsDialog.tsx';
import { Disc } from './Disc.tsx';
import { ModePicker } from './ModePicker.tsx';
import { lastPlace } from './place.ts';
import { PlaceLink } from './PlaceLink.tsx';

const LooksDialog = lazily(async () => (await import('./LooksDialog.tsx')).LooksDialog);

/** Who you are, what to play, Quick play, and the ways to everything else. */
export function MenuPanel() {
  const [dialog, setDialog] = useState<'none' | 'looks' | 'settings'>('none');
  const nameHint = useId();
  const { name } = identity.value;
  const play = (event: Event): void => {
    event.preventDefault();
    void quickPlay();
  };
  const close = (): void => setDialog('none');
  // Back from another page, the focus stands where it left from.
  useEffect(() => document.querySelector<HTMLElement>(`[data-place="${lastPlace()}"]`)?.focus(), []);
  return (
    <>
      <form class="menu-form" onSubmit={play}>
        <div class="menu-player">
          <button
            type="button"
            class="menu-disc"
            aria-label={t('menu.looks')}
            title={t('menu.looks')}
            onClick={() => setDialog('looks')}
            data-testid="open-looks"
          >
            <Disc {...identity.value} />
          </button>
          <label class="menu-name">
            <span>{t('menu.name')}</span>
            <input
              type="text"
              value={name}
              maxLength={MAX_NAME_LENGTH}
              autocomplete="nickname"
              autocapitalize="words"
              spellcheck={false}
              enterkeyhint="go"
              aria-describedby={nameHint}
              data-testid="name-input"
              onInput={(event) => changeIdentity({ name: event.currentTarget.value })}
              onFocus={(event) => event.currentTarget.select()}
            />
            <span id={nameHint} class="hidden-text">
              {t('menu.nameHint', { limit: MAX_NAME_LENGTH })}
            </span>
          </label>
        </div>
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
