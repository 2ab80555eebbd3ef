import './Choice.css';
import { useId } from 'preact/hooks';

type ChoiceProps<Value extends string> = {
  label: string;
  values: readonly Value[];
  value: Value;
  nameOf: (value: Value) => string;
  onPick: (value: Value) => void;
};

/** One of a few, all of them in sight: a radio group that looks like a row of buttons. */
export function Choice<Value extends string>({ label, values, value, nameOf, onPick }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="choice-row">
        {values.map((each) => (
          <label key={each} data-testid={`choice-${each}`}>
            <input type="radio" name={name} class="hidden-text" checked={each === value} onChange={() => onPick(each)} />
            {nameOf(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
