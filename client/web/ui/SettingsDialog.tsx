import './SettingsDialog.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Dialog } from './Dialog.tsx';

type Panel = ComponentType<{ onDone: () => void }>;
let fetched: Panel | undefined;

/** The settings, fetched when they are first asked for: nobody needs them to play. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const [panel, setPanel] = useState<{ Panel: Panel | undefined; isMissing: boolean }>({ Panel: fetched, isMissing: false });
  useEffect(() => {
    if (fetched !== undefined) return;
    import('../settings/SettingsPanel.tsx').then(
      ({ SettingsPanel }) => {
        fetched = SettingsPanel;
        setPanel({ Panel: fetched, isMissing: false });
      },
      () => setPanel({ Panel: undefined, isMissing: true }),
    );
  }, []);
  const { Panel, isMissing } = panel;
  return (
    <Dialog title={t('settings.title')} onClose={onClose} class="settings-dialog" testId="settings">
      {Panel !== undefined && <Panel onDone={onClose} />}
      {isMissing && (
        <div class="settings-missing" role="alert">
          <p>{t('failure.code-missing')}</p>
          <button type="button" class="button primary" onClick={onClose}>
            {t('settings.close')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
