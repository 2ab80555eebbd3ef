import type { Sounds } from './Sounds.ts';

const PRESSED = 'button, summary, a[href], select, input[type="checkbox"], input[type="radio"], [role="tab"]';

/** Answers every press of a control, the chief one of a panel more richly. */
export function soundButtons(sounds: Sounds): void {
  const press = ({ target }: Event): void => {
    const control = target instanceof Element ? target.closest(PRESSED) : null;
    if (control === null) return;
    sounds.play(control.matches('.primary') ? 'confirm' : 'click', 'page', { gain: 1, pan: 0, rate: 1, isMuffled: false });
  };
  document.addEventListener('click', press, { capture: true, passive: true });
}
