import './ColourPicker.css';
import { t } from '../i18n/translate.ts';
import { PLAYER_COLOURS } from '../palette.ts';
import { Emblem } from '../ui/Emblem.tsx';

/** One choice of eight; the arrow keys walk through it as through any radio group. */
export function ColourPicker({ colour, onPick }: { colour: number; onPick: (colour: number) => void }) {
  return (
    <fieldset class="colour-picker">
      <legend class="hidden-text">{t('menu.colour')}</legend>
      {PLAYER_COLOURS.map(({ hex, emblem }, index) => (
        <label key={emblem} style={{ '--colour': hex }} title={t(`colours.${emblem}`)} data-testid={`colour-${index}`}>
          <input
            type="radio"
            name="colour"
            class="hidden-text"
            checked={index === colour}
            aria-label={t(`colours.${emblem}`)}
            onChange={() => onPick(index)}
          />
          <Emblem colour={index} />
        </label>
      ))}
    </fieldset>
  );
}
