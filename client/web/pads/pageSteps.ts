/** What the buttons of a gamepad do on the page. */
import { adjust } from './adjust.ts';
import { boxOf, firstFocus, focusables, focusedIn, scope } from './focusable.ts';
import { nearestTowards, type Direction } from './nearestTowards.ts';

/** Walks to the neighbour in a direction; on a slider or a list left and right change it. */
export function walk(direction: Direction): void {
  const within = scope();
  const from = focusedIn(within);
  if (from === null) return firstFocus(within)?.focus();
  if ((direction === 'left' || direction === 'right') && adjust(from, direction === 'left' ? -1 : 1)) return;
  // What scrolls is walked to its end first: buttons under it stand nearer than what is scrolled out of sight.
  for (const area of [from.closest<HTMLElement>('[role="tabpanel"]'), within]) {
    const others = area === null ? [] : focusables(area).filter((element) => element !== from);
    const next = nearestTowards(boxOf(from), others.map(boxOf), direction);
    if (next !== undefined) return others[next]!.focus();
  }
}

/** Presses what has the focus. With the focus nowhere it first shows where it begins, so that nothing is pressed unseen. */
export function activate(): void {
  const within = scope();
  const element = focusedIn(within);
  if (element === null) firstFocus(within)?.focus();
  else element.click();
}

/** One step back: closes the dialog on top, else presses the page's own button for it, else is an Escape. */
export function goBack(): void {
  const within = scope();
  if (within instanceof HTMLDialogElement) {
    if (within.dispatchEvent(new Event('cancel', { cancelable: true }))) within.close();
    return;
  }
  const back = focusables(within).find((element) => 'back' in element.dataset);
  if (back !== undefined) back.click();
  else
    (focusedIn(within) ?? within).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
    );
}

/** The tab before or after the one that is open. */
export function turnTab(side: -1 | 1): void {
  const tabs = [...scope().querySelectorAll<HTMLElement>('[role="tab"]')];
  const open = tabs.findIndex((tab) => tab.ariaSelected === 'true');
  const next = tabs[(open + side + tabs.length) % tabs.length];
  next?.click();
  next?.focus();
}

/** Scrolls what the focus is in. */
export function scroll(px: number): void {
  const within = scope();
  let element: HTMLElement | null = focusedIn(within) ?? within;
  while (element !== null && element.scrollHeight <= element.clientHeight + 1) element = element.parentElement;
  element?.scrollBy(0, px);
}
