import './inputs.css';
import './Switch.css';

type SwitchProps = { label: string; hint: string; isOn: boolean; onChange: (isOn: boolean) => void; testId?: string };

export function Switch({ label, hint, isOn, onChange, testId }: SwitchProps) {
  return (
    <label class="switch">
      <span>
        {label}
        <small>{hint}</small>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="toggle"
        checked={isOn}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
