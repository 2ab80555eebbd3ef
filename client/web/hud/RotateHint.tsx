import './RotateHint.css';
import { t } from '../i18n/translate.ts';
import { Glyph } from '../ui/Glyph.tsx';

/** On a phone held upright, for a few seconds; the style sheet decides on both. */
export function RotateHint() {
  return (
    <p class="rotate-hint panel">
      <Glyph name="rotate" /> {t('guide.rotate')}
    </p>
  );
}
