/** Mouse aim and buttons. A press counts when it began on the arena; the other buttons follow while it lasts. */
import type { Vec } from '#shared/math/ring.ts';
import type { HeldActions } from './HeldActions.ts';

/** Bits of `MouseEvent.buttons`, in the order of `MouseEvent.button`: the two disagree about the middle. */
const BITS = [1, 4, 2, 8, 16] as const;

export type MouseAim = {
  /** A captured mouse has no place, it only moves. */
  isCaptured(): boolean;
  /** The cursor is here on the page, CSS px. */
  place(at: Readonly<Vec>): void;
  /** The captured mouse has moved by so much. */
  push(by: Readonly<Vec>): void;
  /** A press on the arena has begun. */
  press(): void;
};

export function listenToMouse(surface: HTMLElement, held: HeldActions, aim: MouseAim, signal: AbortSignal): void {
  let isEngaged = false;

  const setButtons = (bits: number): void => {
    isEngaged = bits !== 0;
    BITS.forEach((bit, button) => ((bits & bit) === 0 ? held.release(`Mouse${button}`) : held.press(`Mouse${button}`)));
  };
  const follow = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    if (!aim.isCaptured()) aim.place({ x: event.clientX, y: event.clientY });
    // Only the first button has a pointerdown of its own; the next ones arrive as moves.
    if (isEngaged) setButtons(event.buttons);
  };
  const engage = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    isEngaged = true;
    follow(event);
    aim.press();
  };
  const letGo = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') setButtons(0);
  };
  /** The browser's own use of the other buttons: a menu, scrolling, and a step back out of the match. */
  const keepForGame = (event: MouseEvent): void => {
    if (event.button !== 0) event.preventDefault();
  };

  surface.addEventListener('pointerdown', engage, { signal });
  for (const type of ['contextmenu', 'mousedown', 'mouseup', 'auxclick'] as const) surface.addEventListener(type, keepForGame, { signal });
  window.addEventListener('pointermove', follow, { signal, passive: true });
  window.addEventListener('mousemove', ({ movementX, movementY }) => aim.isCaptured() && aim.push({ x: movementX, y: movementY }), {
    signal,
    passive: true,
  });
  window.addEventListener('pointerup', follow, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
}
