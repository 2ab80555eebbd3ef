import './ModePicker.css';
import { useId } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import type { WantedMode } from '../match/wantedMode.ts';
import { Glyph } from '../ui/Glyph.tsx';

type ModePickerProps<Mode> = { modes: readonly Mode[]; mode: Mode; onPick: (mode: Mode) => void };
type ModeTileProps = { mode: WantedMode; group: string; isChosen: boolean; onPick: () => void };

function ModeTile({ mode, group, isChosen, onPick }: ModeTileProps) {
  return (
    <label class="mode-tile" title={t(`modeHints.${mode}`)} data-testid={`mode-${mode}`}>
      <input type="radio" name={group} class="hidden-text" checked={isChosen} aria-label={t(`modes.${mode}`)} onChange={onPick} />
      <Glyph name={mode} />
      <span aria-hidden="true">{t(`modeTags.${mode}`)}</span>
    </label>
  );
}

/** The games there are as a radio group, and what the chosen one is about. */
export function ModePicker<Mode extends WantedMode>({ modes, mode, onPick }: ModePickerProps<Mode>) {
  const id = useId();
  const chosen: WantedMode = mode;
  return (
    <fieldset class="mode-picker" aria-describedby={id}>
      <legend class="hidden-text">{t('menu.mode')}</legend>
      <div class="mode-tiles" style={{ '--modes': modes.length }}>
        {modes.map((each) => (
          <ModeTile key={each} mode={each} group={id} isChosen={each === mode} onPick={() => onPick(each)} />
        ))}
      </div>
      <p class="mode-hint" id={id}>
        <b>{t(`modes.${chosen}`)}</b> {t(`modeHints.${chosen}`)}
      </p>
    </fieldset>
  );
}
