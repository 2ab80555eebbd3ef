import './MenuPanel.css';
import { useId, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '#shared/netConfig.ts';
import { device } from '../controls/device.ts';
import { t } from '../i18n/translate.ts';
import { identity } from '../match/identity.ts';
import { joinMatch, joinPractice } from '../match/joinMatch.ts';
import { ControlGuide } from '../ui/ControlGuide.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { SettingsDialog } from '../ui/SettingsDialog.tsx';
import { ColourPicker } from './ColourPicker.tsx';
import { Disc } from './Disc.tsx';

/** Name, colour, Quick play. */
export function MenuPanel() {
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const nameHint = useId();
  const { name, colour } = identity.value;
  const play = (event: Event): void => {
    event.preventDefault();
    void joinMatch();
  };
  return (
    <>
      <form class="menu-form" onSubmit={play}>
        <div class="menu-player">
          <Disc colour={colour} />
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
              onInput={(event) => (identity.value = { name: event.currentTarget.value, colour })}
              onFocus={(event) => event.currentTarget.select()}
            />
            <span id={nameHint} class="hidden-text">
              {t('menu.nameHint', { limit: MAX_NAME_LENGTH })}
            </span>
          </label>
        </div>
        <ColourPicker colour={colour} onPick={(picked) => (identity.value = { name, colour: picked })} />
        <button class="button primary menu-play" data-testid="quick-play">
          {t('menu.quickPlay')}
        </button>
        <button type="button" class="button plain" data-testid="practice" onClick={() => void joinPractice()}>
          {t('menu.practice')}
        </button>
      </form>
      <footer class="menu-footer">
        <ControlGuide device={device.value} />
        <button
          class="button plain menu-settings"
          aria-label={t('menu.settings')}
          title={t('menu.settings')}
          onClick={() => setSettingsOpen(true)}
        >
          <Glyph name="menu" />
        </button>
      </footer>
      {isSettingsOpen && <SettingsDialog onClose={() => setSettingsOpen(false)} />}
    </>
  );
}
