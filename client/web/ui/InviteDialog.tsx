import './InviteDialog.css';
import { useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { writePlace } from '../menu/placeText.ts';
import { Dialog } from './Dialog.tsx';
import { Glyph } from './Glyph.tsx';
import { QrCode } from './QrCode.tsx';

/** Names of this very machine: nobody else reaches it by them. */
const ONLY_HERE = /^(localhost|127\.|\[::1\])/;

/** The link to a room as text, for the clipboard or another app, and as a picture for a phone's camera. */
export function InviteDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const link = location.origin + location.pathname + writePlace({ at: 'room', roomId });
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const field = document.querySelector<HTMLInputElement>('.invite-link');
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      field?.select(); // no clipboard here: ready to be copied by hand
    }
  };
  return (
    <Dialog title={t('invite.title')} onClose={onClose} testId="invite">
      <form method="dialog" class="invite">
        <p>{t('invite.text')}</p>
        <QrCode text={link} label={t('invite.code')} />
        <input
          class="field invite-link"
          readOnly
          value={link}
          aria-label={t('invite.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
        {ONLY_HERE.test(location.host) && <p class="invite-note">{t('invite.local')}</p>}
        <div class="invite-ways">
          <button type="button" class="button" onClick={() => void copy()} data-testid="copy-link">
            <Glyph name="copy" /> <span aria-live="polite">{isCopied ? t('invite.copied') : t('invite.copy')}</span>
          </button>
          {'share' in navigator && (
            <button
              type="button"
              class="button"
              onClick={() => void navigator.share({ title: t('game.name'), text: t('invite.shareText'), url: link }).catch(() => undefined)}
            >
              {t('invite.share')}
            </button>
          )}
          <button class="button primary" data-testid="invite-done">
            {t('invite.done')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
