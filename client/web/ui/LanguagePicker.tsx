import { isLanguageMissing } from '../i18n/followLanguage.ts';
import { LANGUAGES, type LanguageChoice } from '../i18n/languages.ts';
import { t } from '../i18n/translate.ts';
import { settings } from '../settings.ts';

/** Chooses the language of the page. Each is under its own name, so that whoever cannot read the present one finds theirs. */
export function LanguagePicker() {
  return (
    <>
      <select
        class="select"
        aria-label={t('language.label')}
        value={settings.value.language}
        data-testid="language"
        onChange={(event) => (settings.value = { ...settings.value, language: event.currentTarget.value as LanguageChoice })}
      >
        <option value="auto">{t('language.auto')}</option>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      {isLanguageMissing.value && <small role="alert">{t('language.missing')}</small>}
    </>
  );
}
