import { useId } from 'preact/hooks';
import { MAX_PASSWORD_LENGTH } from '#shared/netConfig.ts';
import { Switch } from '../form/Switch.tsx';
import { t } from '../i18n/translate.ts';

type AccessFieldsProps = {
  isPrivate: boolean;
  password: string;
  onPrivate: (isPrivate: boolean) => void;
  onPassword: (password: string) => void;
};

/** Who finds the room, and who gets in. */
export function AccessFields({ isPrivate, password, onPrivate, onPassword }: AccessFieldsProps) {
  const hint = useId();
  return (
    <>
      <Switch label={t('create.private')} hint={t('create.privateHint')} isOn={isPrivate} onChange={onPrivate} testId="is-private" />
      <label class="door-password">
        <span>{t('create.password')}</span>
        <input
          type="text"
          class="field"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={MAX_PASSWORD_LENGTH}
          value={password}
          aria-describedby={hint}
          data-testid="room-password"
          onInput={(event) => onPassword(event.currentTarget.value)}
        />
        <small id={hint}>{t('create.passwordHint', { limit: MAX_PASSWORD_LENGTH })}</small>
      </label>
    </>
  );
}
