/** Codes held down, of whatever device, as the actions they are bound to. Two codes may mean one action: it is held until the last is let go. */
import { ACTIONS, type Action } from './bindings.ts';
import { readButton, releasedButton, setButton, type HeldButton } from './HeldButton.ts';

export class HeldActions {
  readonly #actionsOf: (code: string) => readonly Action[];
  readonly #onChange: (action: Action, isDown: boolean) => void;
  /** What each code meant when it went down: a binding changed meanwhile leaves nothing held. */
  readonly #down = new Map<string, readonly Action[]>();
  readonly #buttons = new Map<Action, HeldButton>(ACTIONS.map((action) => [action, releasedButton()]));

  constructor(actionsOf: (code: string) => readonly Action[], onChange: (action: Action, isDown: boolean) => void) {
    this.#actionsOf = actionsOf;
    this.#onChange = onChange;
  }

  press(code: string): void {
    if (this.#down.has(code)) return;
    const actions = this.#actionsOf(code);
    this.#down.set(code, actions);
    for (const action of actions) this.#refresh(action);
  }

  release(code: string): void {
    const actions = this.#down.get(code);
    if (actions === undefined) return;
    this.#down.delete(code);
    for (const action of actions) this.#refresh(action);
  }

  /** Lets go of everything, and forgets presses that nobody has read. */
  releaseAll(): void {
    for (const code of [...this.#down.keys()]) this.release(code);
    for (const button of this.#buttons.values()) button.wasPressed = false;
  }

  isHeld(action: Action): boolean {
    return this.#buttons.get(action)!.isDown;
  }

  /** Whether the action counts for this tick; see `readButton`. */
  read(action: Action): boolean {
    return readButton(this.#buttons.get(action)!);
  }

  #refresh(action: Action): void {
    const button = this.#buttons.get(action)!;
    const isDown = [...this.#down.values()].some((actions) => actions.includes(action));
    if (button.isDown === isDown) return;
    setButton(button, isDown);
    this.#onChange(action, isDown);
  }
}
