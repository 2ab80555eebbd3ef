import './LooksDialog.css';
import { t } from '../i18n/translate.ts';
import { identity } from '../match/identity.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Disc } from './Disc.tsx';
import { LookPicker } from './LookPicker.tsx';

/** Colour and emblem, with the disc that they make. */
export function LooksDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('looks.title')} onClose={onClose} testId="looks">
      <form method="dialog" class="looks">
        <Disc {...identity.value} />
        <LookPicker />
        <button class="button primary" data-testid="looks-done">
          {t('looks.done')}
        </button>
      </form>
    </Dialog>
  );
}
