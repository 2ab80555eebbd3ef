/** A button read once a tick: a press and release between two readings still counts as held for one. */
export type HeldButton = { isDown: boolean; wasPressed: boolean };

export const releasedButton = (): HeldButton => ({ isDown: false, wasPressed: false });

export function setButton(button: HeldButton, isDown: boolean): void {
  if (isDown && !button.isDown) button.wasPressed = true;
  button.isDown = isDown;
}

/** Whether it is held for this tick; forgets the press. */
export function readButton(button: HeldButton): boolean {
  const held = button.isDown || button.wasPressed;
  button.wasPressed = false;
  return held;
}
