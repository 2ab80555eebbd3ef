import { t } from '../i18n/translate.ts';
import { RangeRow, ToggleRow } from './rows.tsx';

export function SoundTab() {
  return (
    <>
      <RangeRow of="volume" />
      <RangeRow of="effects" />
      <RangeRow of="music" />
      <ToggleRow of="muted" />
      <ToggleRow of="captions" hint={t('settings.hints.captions')} />
    </>
  );
}
