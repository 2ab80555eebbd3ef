import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';

/** The public id, to be told to others. */
export function PlayerId({ id }: { id: string }) {
  const text = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(id);
      setCopied(true);
    } catch {
      getSelection()?.selectAllChildren(text.current!); // no clipboard here: ready to be copied by hand
    }
  };
  return (
    <p class="profile-id">
      <span>{t('profile.id')}</span>
      <code ref={text} data-testid="player-id">
        {id}
      </code>
      <button class="button" aria-label={t('profile.copyId')} title={t('profile.copyId')} onClick={() => void copy()}>
        <Glyph name="copy" />
      </button>
      <small aria-live="polite">{isCopied && t('invite.copied')}</small>
    </p>
  );
}
