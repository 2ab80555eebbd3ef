import { actionLabel } from '../controls/codeLabel.ts';
import { t } from '../i18n/translate.ts';
import { LanguagePicker } from '../ui/LanguagePicker.tsx';
import { ToggleRow } from './rows.tsx';

export function PlayTab() {
  return (
    <>
      <div class="setting">
        <span>{t('language.label')}</span>
        <LanguagePicker />
      </div>
      <ToggleRow of="showChat" hint={t('settings.hints.showChat')} />
      <ToggleRow of="scoreboardToggle" hint={t('settings.hints.scoreboardToggle')} />
      <ToggleRow of="showLag" hint={t('lag.key', { key: actionLabel('lag', 'keys') })} />
    </>
  );
}
