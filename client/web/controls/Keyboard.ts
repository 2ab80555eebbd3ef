/** Held keys as actions. Typing in a field never reaches the game, and a key let go anywhere is let go here. */
import { settings } from '../settings.ts';
import { ACTIONS, MENU_KEY, type Action } from './bindings.ts';
import { readButton, releasedButton, setButton, type HeldButton } from './HeldButton.ts';

export type Keyboard = {
  isHeld(action: Action): boolean;
  /** Whether the action counts for this tick; see `readButton`. */
  read(action: Action): boolean;
  releaseAll(): void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** A press inside an open dialog belongs to the dialog. */
const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('dialog[open]') !== null;

const actionOf = (code: string): Action | undefined =>
  code === MENU_KEY ? 'menu' : ACTIONS.find((action) => settings.peek().keyBindings[action].includes(code));

export function listenToKeyboard(onChange: (action: Action, isDown: boolean) => void, signal: AbortSignal): Keyboard {
  const down = new Map<string, Action>();
  const buttons = new Map<Action, HeldButton>(ACTIONS.map((action) => [action, releasedButton()]));

  // Two keys may mean one action: it is held until the last of them is let go.
  const refresh = (action: Action): void => {
    const button = buttons.get(action)!;
    const isDown = [...down.values()].includes(action);
    if (button.isDown === isDown) return;
    setButton(button, isDown);
    onChange(action, isDown);
  };
  const releaseAll = (): void => {
    const held = new Set(down.values());
    down.clear();
    held.forEach(refresh);
    for (const button of buttons.values()) button.wasPressed = false;
  };
  const press = (event: KeyboardEvent): void => {
    const action = actionOf(event.code);
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isInDialog(event.target))
      return;
    event.preventDefault();
    down.set(event.code, action);
    refresh(action);
  };
  const release = (event: KeyboardEvent): void => {
    // While Command is down, macOS tells of no other key that is let go. Those still down tell of themselves again as they repeat.
    if (event.key === 'Meta') releaseAll();
    const action = down.get(event.code);
    if (action === undefined) return;
    down.delete(event.code);
    refresh(action);
  };

  window.addEventListener('keydown', press, { signal });
  window.addEventListener('keyup', release, { signal });
  window.addEventListener('focusin', (event) => isTyping(event.target) && releaseAll(), { signal });
  return { isHeld: (action) => buttons.get(action)!.isDown, read: (action) => readButton(buttons.get(action)!), releaseAll };
}
