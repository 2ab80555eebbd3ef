import './OwnPlayer.css';
import { useId } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '#shared/netConfig.ts';
import { t } from '../i18n/translate.ts';
import { changeIdentity, identity } from '../match/identity.ts';
import { Disc } from './Disc.tsx';

/** Who you are: the name to be changed in place, and the disc, which is the way to its looks. */
export function OwnPlayer({ onLooks }: { onLooks: () => void }) {
  const nameHint = useId();
  const { name } = identity.value;
  return (
    <div class="menu-player">
      <button
        type="button"
        class="menu-disc"
        aria-label={t('menu.looks')}
        title={t('menu.looks')}
        onClick={onLooks}
        data-testid="open-looks"
      >
        <Disc {...identity.value} />
      </button>
      <label class="menu-name">
        <span>{t('menu.name')}</span>
        <input
          type="text"
          class="field"
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
  );
}
