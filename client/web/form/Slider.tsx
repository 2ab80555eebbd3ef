import './inputs.css';
import './Slider.css';

type SliderProps = {
  label: string;
  least: number;
  most: number;
  value: number;
  /** The value in words. */
  told: string;
  onChange: (value: number) => void;
  testId?: string;
};

/** A whole number within its limits: what cannot be chosen cannot be asked for. */
export function Slider({ label, least, most, value, told, onChange, testId }: SliderProps) {
  const level = most === least ? 1 : (value - least) / (most - least);
  return (
    <label class="slider">
      <span>{label}</span>
      <output>{told}</output>
      <input
        type="range"
        class="range"
        min={least}
        max={most}
        step="1"
        value={value}
        aria-valuetext={told}
        style={{ '--level': level }}
        data-testid={testId}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
