/** What a gamepad may stand on: everything that is pressed, chosen or typed into. Whoever shows real buttons and fields need do nothing else. */
import type { Box } from './nearestTowards.ts';

const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled:not([type="hidden"])',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex="0"]',
].join();

/** The page, or the dialog opened last over it. */
export const scope = (): HTMLElement => [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? document.body;

export const focusables = (within: HTMLElement): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null,
  );

/** Where an element is on the page: with its label, which may be a row, or all there is to see of it. */
export const boxOf = (element: HTMLElement): Box => (element.closest('label') ?? element).getBoundingClientRect();

/** The element of `within` that has the focus, if any. */
export function focusedIn(within: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement &&
    activeElement !== within &&
    activeElement !== document.body &&
    within.contains(activeElement)
    ? activeElement
    : null;
}

/** Where to begin: at the open tab, else at what the screen is for. */
export const firstFocus = (within: HTMLElement): HTMLElement | undefined => {
  const all = focusables(within);
  return all.find((element) => element.ariaSelected === 'true') ?? all.find((element) => element.matches('.primary')) ?? all[0];
};
