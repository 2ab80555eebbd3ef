import './SettingsPanel.css';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { resetSettings } from '../settings.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { ControlsTab } from './ControlsTab.tsx';
import { PictureTab } from './PictureTab.tsx';
import { PlayTab } from './PlayTab.tsx';
import type { SettingsGroup } from './settingsTable.ts';
import { SoundTab } from './SoundTab.tsx';

const TABS: Record<SettingsGroup, ComponentType> = { sound: SoundTab, picture: PictureTab, controls: ControlsTab, play: PlayTab };
const NAMES = Object.keys(TABS) as SettingsGroup[];

/** Every setting under its tab; each takes effect at once. */
export function SettingsPanel({ onDone }: { onDone: () => void }) {
  const [open, setOpen] = useState<SettingsGroup>('sound');
  const [note, setNote] = useState('');
  const OpenTab = TABS[open];
  return (
    <div class="settings">
      <Tabs
        label={t('settings.title')}
        names={NAMES}
        title={(name) => t(`settings.tabs.${name}`)}
        open={open}
        onOpen={(name) => {
          setOpen(name);
          setNote('');
        }}
      >
        <OpenTab />
      </Tabs>
      <footer class="settings-footer">
        <button
          type="button"
          class="button plain"
          onClick={() => {
            resetSettings(open);
            setNote(t('settings.wasReset'));
          }}
          data-testid="reset-tab"
        >
          {t('settings.reset')}
        </button>
        <p role="status">{note}</p>
        <button type="button" class="button primary" onClick={onDone} data-testid="settings-done">
          {t('settings.close')}
        </button>
      </footer>
    </div>
  );
}
