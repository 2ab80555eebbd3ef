import './LookPicker.css';
import { t } from '../i18n/translate.ts';
import { changeIdentity, identity } from '../match/identity.ts';
import { EMBLEM_NAMES, PLAYER_COLOURS } from '../palette.ts';
import { Emblem, playerColour } from '../ui/Emblem.tsx';

/** Two choices of eight; the arrow keys walk through them as through any radio group. */
export function LookPicker() {
  const { colour, emblem } = identity.value;
  return (
    <div class="look-picker">
      <fieldset>
        <legend>{t('looks.colour')}</legend>
        {PLAYER_COLOURS.map(({ name, hex }, index) => (
          <label key={name} style={{ '--colour': hex }} title={t(`colours.${name}`)} data-testid={`colour-${index}`}>
            <input
              type="radio"
              name="colour"
              class="hidden-text"
              checked={index === colour}
              aria-label={t(`colours.${name}`)}
              onChange={() => changeIdentity({ colour: index })}
            />
            <Emblem colour={index} emblem={emblem} />
          </label>
        ))}
      </fieldset>
      <fieldset style={{ '--colour': playerColour(colour).hex }}>
        <legend>{t('looks.emblem')}</legend>
        {EMBLEM_NAMES.map((name, index) => (
          <label key={name} title={t(`emblems.${name}`)} data-testid={`emblem-${index}`}>
            <input
              type="radio"
              name="emblem"
              class="hidden-text"
              checked={index === emblem}
              aria-label={t(`emblems.${name}`)}
              onChange={() => changeIdentity({ emblem: index })}
            />
            <Emblem colour={colour} emblem={index} />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
