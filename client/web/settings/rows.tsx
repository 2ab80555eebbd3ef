/** One setting a row: its name, what it does if that needs saying, and the control for its kind. */
import '../form/inputs.css';
import './rows.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { changeSettings, settings } from '../settings.ts';
import type { ChoiceSetting, RangeSetting } from './Setting.ts';
import { ALL_SETTINGS, type SettingKey, type Settings } from './settingsTable.ts';

type KeysOf<Kind> = { [Key in SettingKey]: (typeof ALL_SETTINGS)[Key] extends Kind ? Key : never }[SettingKey];
type RangeKey = KeysOf<RangeSetting>;
type ToggleKey = { [Key in SettingKey]: Settings[Key] extends boolean ? Key : never }[SettingKey];
type ChoiceKey = Exclude<KeysOf<ChoiceSetting<string>>, 'language'>;

type RowProps<Key> = { of: Key; hint?: string };

/** A label and whatever stands at the end of its row. */
function Row({
  label,
  hint,
  hintId,
  children,
}: {
  label: string;
  hint?: string | undefined;
  hintId?: string;
  children: ComponentChildren;
}) {
  return (
    <label class="setting">
      <span>
        {label}
        {hint !== undefined && <small id={hintId}>{hint}</small>}
      </span>
      {children}
    </label>
  );
}

export function ToggleRow({ of, hint }: RowProps<ToggleKey>) {
  const id = useId();
  return (
    <Row label={t(`settings.labels.${of}`)} hint={hint} hintId={id}>
      <input
        type="checkbox"
        role="switch"
        class="toggle"
        checked={settings.value[of]}
        aria-label={t(`settings.labels.${of}`)}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={(event) => changeSettings({ [of]: event.currentTarget.checked })}
        data-testid={`setting-${of}`}
      />
    </Row>
  );
}

const percent = (share: number): string => t('settings.percent', { percent: Math.round(share * 100) });

type RangeRowProps = RowProps<RangeKey> & {
  /** The value in words. */
  show?: (value: number) => string;
  /** Takes effect when the slider is let go, since it moves the slider itself. */
  isHeavy?: boolean;
};

export function RangeRow({ of, hint, show = percent, isHeavy = false }: RangeRowProps) {
  const id = useId();
  const { least, most, step } = ALL_SETTINGS[of];
  const value = settings.value[of];
  const change = (event: { currentTarget: HTMLInputElement }): void =>
    // The steps of a slider are sums of rounded numbers.
    changeSettings({ [of]: Number(event.currentTarget.valueAsNumber.toFixed(4)) });
  return (
    <Row label={t(`settings.labels.${of}`)} hint={hint} hintId={id}>
      <input
        type="range"
        class="range"
        min={least}
        max={most}
        step={step}
        value={value}
        style={{ '--level': (value - least) / (most - least) }}
        aria-label={t(`settings.labels.${of}`)}
        aria-valuetext={show(value)}
        aria-describedby={hint === undefined ? undefined : id}
        onInput={isHeavy ? undefined : change}
        onChange={isHeavy ? change : undefined}
        data-testid={`setting-${of}`}
      />
      <output aria-hidden="true">{show(value)}</output>
    </Row>
  );
}

export function ChoiceRow<Key extends ChoiceKey>({
  of,
  hint,
  name,
}: RowProps<Key> & { name: (choice: (typeof ALL_SETTINGS)[Key]['choices'][number]) => string }) {
  const id = useId();
  const key: ChoiceKey = of;
  const label = t(`settings.labels.${key}`);
  return (
    <Row label={label} hint={hint} hintId={id}>
      <select
        class="select"
        value={settings.value[of]}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={(event) => changeSettings({ [of]: event.currentTarget.value })}
        data-testid={`setting-${of}`}
      >
        {ALL_SETTINGS[of].choices.map((choice) => (
          <option key={choice} value={choice}>
            {name(choice)}
          </option>
        ))}
      </select>
    </Row>
  );
}
