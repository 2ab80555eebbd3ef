import './SettingsDialog.css';
import { t } from '../i18n/translate.ts';
import { changeSettings as change, settings } from '../settings.ts';
import { Dialog } from './Dialog.tsx';
import { LanguagePicker } from './LanguagePicker.tsx';

type ToggleProps = { label: string; hint?: string; isOn: boolean; onChange: (isOn: boolean) => void };

function Toggle({ label, hint, isOn, onChange }: ToggleProps) {
  return (
    <label class="setting">
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
      <input type="checkbox" role="switch" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { volume, showNames, reducedMotion, showLag } = settings.value;
  return (
    <Dialog title={t('settings.title')} onClose={onClose} testId="settings">
      <form method="dialog" class="settings">
        <label class="setting">
          <span>{t('settings.volume')}</span>
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            value={volume}
            style={{ '--level': volume }}
            onInput={(event) => change({ volume: event.currentTarget.valueAsNumber })}
          />
        </label>
        <Toggle label={t('settings.names')} isOn={showNames} onChange={(isOn) => change({ showNames: isOn })} />
        <Toggle
          label={t('settings.reducedMotion')}
          hint={t('settings.reducedMotionHint')}
          isOn={reducedMotion}
          onChange={(isOn) => change({ reducedMotion: isOn })}
        />
        <Toggle label={t('lag.title')} hint={t('lag.key')} isOn={showLag} onChange={(isOn) => change({ showLag: isOn })} />
        <div class="setting">
          <span>{t('language.label')}</span>
          <LanguagePicker />
        </div>
        <button class="button primary">{t('settings.close')}</button>
      </form>
    </Dialog>
  );
}
