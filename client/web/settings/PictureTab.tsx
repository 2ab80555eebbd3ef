import { t } from '../i18n/translate.ts';
import { ChoiceRow, RangeRow, ToggleRow } from './rows.tsx';

export function PictureTab() {
  return (
    <>
      <ChoiceRow of="quality" name={(choice) => t(`settings.choices.quality.${choice}`)} />
      <RangeRow of="uiScale" isHeavy />
      <ToggleRow of="highContrast" />
      <ChoiceRow of="teamColours" hint={t('settings.hints.teamColours')} name={(choice) => t(`settings.choices.teamColours.${choice}`)} />
      <ToggleRow of="reducedMotion" hint={t('settings.hints.reducedMotion')} />
      <RangeRow of="shake" />
      <RangeRow of="flash" />
      <ToggleRow of="showNames" />
      <ToggleRow of="damageNumbers" />
    </>
  );
}
