/** Presses of keys. Typing in a field never reaches the game, and a key let go anywhere is let go here. */
import { boundActions } from './boundActions.ts';
import type { HeldActions } from './HeldActions.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

/** A press inside an open dialog belongs to the dialog. */
const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('dialog[open]') !== null;

export function listenToKeyboard(held: HeldActions, isListening: () => boolean, signal: AbortSignal): void {
  const down = new Set<string>();
  const releaseAll = (): void => {
    for (const code of down) held.release(code);
    down.clear();
  };
  const press = (event: KeyboardEvent): void => {
    const { code, target } = event;
    if (!isListening() || boundActions(code).length === 0) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target) || isInDialog(target)) return;
    event.preventDefault();
    down.add(code);
    held.press(code);
  };
  const release = ({ key, code }: KeyboardEvent): void => {
    // While Command is down, macOS tells of no other key that is let go. Those still down tell of themselves again as they repeat.
    if (key === 'Meta') releaseAll();
    down.delete(code);
    held.release(code);
  };
  window.addEventListener('keydown', press, { signal });
  window.addEventListener('keyup', release, { signal });
  window.addEventListener('focusin', (event) => isTyping(event.target) && releaseAll(), { signal });
}
